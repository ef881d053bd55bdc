// Opens a locked backup without Backplan, by an independent JOSE library: node scripts/open-locked.mjs FILE PASSPHRASE
// The content goes to the standard output. The tests hold our files against it; people may use it too.
import { readFileSync } from "node:fs";
import { flattenedDecrypt } from "jose";

const [file, passphrase] = process.argv.slice(2);
if (!file || passphrase === undefined) {
  console.error("usage: node scripts/open-locked.mjs FILE PASSPHRASE");
  process.exit(2);
}
try {
  const { plaintext } = await flattenedDecrypt(
    JSON.parse(readFileSync(file, "utf8")),
    new TextEncoder().encode(passphrase.normalize("NFC")),
    {
      keyManagementAlgorithms: ["PBES2-HS512+A256KW"],
      contentEncryptionAlgorithms: ["A256GCM"],
      // The library allows 10,000 rounds unless told otherwise, against files that only cost time.
      maxPBES2Count: 5_000_000,
    },
  );
  process.stdout.write(plaintext);
} catch (error) {
  console.error(`not opened: ${error.message}`);
  process.exit(1);
}
