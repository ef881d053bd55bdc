// Writes NAME.br and NAME.gz beside every file of a built site that shrinks by it, for hosts that
// serve such files as they are. Usage: node scripts/compress.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { argv, exit } from "node:process";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const ENDINGS = new Set([
  ".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest",
]);

const folder = argv[2];
if (!folder) {
  console.error("usage: node scripts/compress.mjs FOLDER");
  exit(2);
}

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !ENDINGS.has(extname(entry.name))) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const whole = readFileSync(path);
  const brotli = brotliCompressSync(whole, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    },
  });
  if (brotli.length < whole.length) writeFileSync(`${path}.br`, brotli);
  const gzip = gzipSync(whole, { level: 9 });
  if (gzip.length < whole.length) writeFileSync(`${path}.gz`, gzip);
}
