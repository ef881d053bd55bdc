// Starts the app, and is the only script the page names.
//
// It fetches the words of the person's language while the program is still on its way, says so when
// the app does not start, and keeps the offline copy once it did. It never reads the record.
// scripts/finish.sh replaces every quoted file name below by its content-hashed name, and sets
// OFFLINE_COPY in builds that have one.
(() => {
  "use strict";

  const PROGRAM = "backplan-app.js";
  const PROGRAM_CODE = "backplan-app_bg.wasm";
  const WORDS = {
    first: { en: "locales/first/en.json", es: "locales/first/es.json" },
    rest: { en: "locales/en.json", es: "locales/es.json" },
  };
  const DRAWINGS = "drawings.svg";
  const OFFLINE_COPY = false;
  const PATIENCE_MS = 20_000;

  // Everything lies beside this script, wherever the site is hosted and whichever route was opened.
  const here = new URL(".", document.currentScript.src);
  const at = (path) => new URL(path, here).href;
  const root = document.documentElement;
  root.dataset.base = here.pathname;
  root.dataset.drawings = at(DRAWINGS);

  // 1. Words. A choice made in the settings wins over what the browser asks for.
  const language = (() => {
    try {
      const chosen = localStorage.getItem("backplan/language");
      if (chosen !== null && Object.hasOwn(WORDS.first, chosen)) return chosen;
    } catch {
      // Storage may be switched off; then the browser's own wish is all there is to go by.
    }
    const wishes = (navigator.languages || []).map((tag) => tag.toLowerCase().split("-")[0]);
    return wishes.find((wish) => Object.hasOwn(WORDS.first, wish)) || "en";
  })();
  root.lang = language;
  // Each file is fetched once; one that did not arrive is asked for again the next time.
  const texts = new Map();
  const textOf = (path) => {
    if (!texts.has(path)) {
      const text = fetch(at(path)).then((answer) => {
        if (!answer.ok) throw new Error(`words not found: ${answer.status}`);
        return answer.text();
      });
      texts.set(path, text);
      // The app reports a failure when it asks for the words; until then it is not "unhandled".
      text.catch(() => texts.delete(path));
    }
    return texts.get(path);
  };
  window.backplanWords = {
    language,
    first: (tag) => textOf(WORDS.first[tag]),
    rest: (tag) => textOf(WORDS.rest[tag]),
  };
  window.backplanWords.first(language);
  // Only the welcome, at the address without a path, makes do with the first words.
  if (location.pathname !== here.pathname) window.backplanWords.rest(language);

  // 2. The program, and what to show without it: #boot-failed, part of the static page, until the
  // app took its place, and #crashed from then on.
  let live = false;
  const show = (id, visible) => {
    const message = document.getElementById(id);
    if (message) message.hidden = !visible;
  };
  // A slow start takes the message back when it arrives after all.
  const impatience = setTimeout(() => show("boot-failed", true), PATIENCE_MS);
  // A panic traps and ends the program for good. Other errors do not stop it.
  const onError = (error) => {
    if (error instanceof WebAssembly.RuntimeError) show(live ? "crashed" : "boot-failed", true);
  };
  addEventListener("error", (event) => onError(event.error));
  addEventListener("unhandledrejection", (event) => onError(event.reason));

  addEventListener("backplan:ready", () => {
    live = true;
    clearTimeout(impatience);
    show("boot-failed", false);
    performance.mark("backplan:ready");
    keepOfflineCopy();
  }, { once: true });

  // Fetched beside the script that wants it, and not before the page has its styles: see index.html.
  const code = fetch(at(PROGRAM_CODE));
  code.catch(() => {});
  import(at(PROGRAM))
    .then((program) => program.default({ module_or_path: code }))
    .catch((error) => {
      show("boot-failed", true);
      console.error("Backplan did not start:", error);
    });

  // 3. The offline copy. Only now, so that it does not compete with the start for bandwidth.
  function keepOfflineCopy() {
    if (!OFFLINE_COPY || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register(at("sw.js"), { updateViaCache: "none" }).catch((error) => {
      // Private windows and plain http refuse a worker. The app works; it is only not kept offline.
      console.warn("no offline copy:", error.message);
    });
  }
})();
