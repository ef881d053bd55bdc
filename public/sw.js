// Keeps one whole build of the app for use without a network.
//
// A build is cached entirely or not at all, and answered from its own cache only, so old and new
// files never mix. A new build waits until the person asks for it: the page then posts
// {type: "activate"}. Nothing here knows the record, and nothing is asked of another origin.
//
// scripts/finish.sh fills in the two constants: the digest over the names and contents of all
// files, and the files themselves, each [address, sha256 or null]. A content-hashed name needs no
// second hash; any other file must match, or a build that changes during the download would be
// kept half old, half new.
"use strict";

const BUILD = "";
const FILES = [];

const PREFIX = `backplan-app ${self.registration.scope} `;
const CACHE = PREFIX + BUILD;
const home = new URL("./", self.registration.scope).href;

self.addEventListener("install", (event) => event.waitUntil(keepThisBuild()));
self.addEventListener("activate", (event) => event.waitUntil(dropOtherBuilds()));

self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (!url.href.startsWith(home)) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  // Every address of the app is the same page; a route is chosen by the program.
  const wanted = request.mode === "navigate" && !isFile(url) ? home : request;
  return (await cache.match(wanted, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

async function keepThisBuild() {
  if (FILES.length === 0) throw new Error("this build has no offline copy");
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(FILES.map(async ([path, sha256]) => {
      const url = new URL(path, home).href;
      // A content-hashed file was most likely fetched a second ago and cannot have changed since.
      const answer = await fetch(url, sha256
        ? { cache: "reload", integrity: `sha256-${sha256}` }
        : { cache: "force-cache" });
      if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
      await cache.put(url, answer);
    }));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function dropOtherBuilds() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  // So that the very first visit can already go on without a network.
  await self.clients.claim();
}

// A path whose last part has an ending names a file, as a schema opened in a tab of its own.
function isFile(url) {
  return /\.[a-z0-9]+$/i.test(url.pathname);
}
