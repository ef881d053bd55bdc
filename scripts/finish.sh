#!/bin/sh
# Finishes a build: Trunk runs this after index.html is written and before dist is replaced.
#
# Every profile: the start script learns the program's names, and addresses in index.html that
# begin with "./" are put under the public address.
# Release only: one stylesheet out of many, the program cut into the parts that src/view/part.rs
# marks, wasm-opt where the environment names it, every file named by its final content, and the
# offline list with its digest written into sw.js.
#
# Needs a POSIX shell, the usual text tools, wasm-split-cli and wasm-bindgen. Reads from the environment
# TRUNK_STAGING_DIR, TRUNK_PUBLIC_URL, TRUNK_PROFILE, CARGO_TARGET_DIR, and WASM_OPT (a command;
# unset: left out).
set -eu
LC_ALL=C
export LC_ALL

cd "$TRUNK_STAGING_DIR"

fail() {
  printf 'finish.sh: %s\n' "$1" >&2
  exit 1
}

# edit FILE EXPRESSION...: sed in place, the portable way.
edit() {
  file=$1
  shift
  sed "$@" "$file" >"$file.new"
  mv "$file.new" "$file"
}

sha256() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

# The bytes of a hexadecimal digest, as base64: the form that integrity checks want.
hex_to_base64() {
  for byte in $(printf '%s' "$1" | sed 's/../& /g'); do
    # The inner printf turns a byte into its octal escape, the outer one writes it.
    # shellcheck disable=SC2059
    printf "$(printf '\\%03o' "0x$byte")"
  done | base64
}

# name_by_content FILE STEM: renames FILE to STEM-<hash>.<ending> in its folder; the path is in $named.
name_by_content() {
  folder=$(dirname "$1")
  hash=$(sha256 <"$1" | cut -c 1-16)
  named="$2-$hash.${1##*.}"
  [ "$folder" = . ] || named="$folder/$named"
  mv "$1" "$named"
}

one() {
  [ $# -eq 1 ] && [ -f "$1" ] || fail "expected one file, found: $*"
  printf '%s' "$1"
}

program=$(one backplan-app*.js)
code=$(one backplan-app*_bg.wasm)

edit index.html \
  -e "s|href=\"\./|href=\"$TRUNK_PUBLIC_URL|g" -e "s|href=\./|href=$TRUNK_PUBLIC_URL|g" \
  -e "s|src=\"\./|src=\"$TRUNK_PUBLIC_URL|g" -e "s|src=\./|src=$TRUNK_PUBLIC_URL|g"

if [ "$TRUNK_PROFILE" != release ]; then
  edit boot.js -e "s|\"backplan-app.js\"|\"$program\"|" -e "s|\"backplan-app_bg.wasm\"|\"$code\"|"
  exit 0
fi

# The policy in index.html allows neither; a build that has one would be a blank or unstyled page.
if grep -o '<script[^>]*>' index.html | grep -v 'src=' >/dev/null; then
  fail "index.html holds an inline script, which its content security policy refuses"
fi
if grep -E '<style|<[^>]+ style=' index.html >/dev/null; then
  fail "index.html holds an inline style, which its content security policy refuses"
fi

# 1. One stylesheet. Order is that of the links, and cascade layers decide, so joining changes
#    nothing but the number of round trips before the first paint.
sheets=$(grep -o '<link[^>]*rel="\{0,1\}stylesheet[^>]*>' index.html |
  sed 's|.*href="\{0,1\}\([^" >]*\.css\).*|\1|' | sed 's|.*/||')
if [ -n "$sheets" ]; then
  if grep -o '<link[^>]*rel="\{0,1\}stylesheet[^>]*>' index.html | grep 'media=' >/dev/null; then
    fail "a stylesheet link has a media attribute; write @media inside the file instead"
  fi
  for sheet in $sheets; do
    cat "$sheet"
    printf '\n'
    rm "$sheet"
  done >joined.css
  name_by_content joined.css app
  first=$(printf '%s\n' "$sheets" | head -n 1)
  edit index.html \
    -e "s|<link[^>]*/$first[^>]*>|<LINK rel=\"stylesheet\" href=\"$TRUNK_PUBLIC_URL$named\">|" \
    -e 's|<link[^>]*rel="\{0,1\}stylesheet[^>]*>||g' -e 's|<LINK |<link |'
fi

# 2. The program, cut before wasm-bindgen sees it: what Trunk made of the whole is thrown away.
#    wasm-opt comes before naming, so that a name always means the same bytes.
whole=${CARGO_TARGET_DIR:-$TRUNK_SOURCE_DIR/target}/wasm32-unknown-unknown/release/backplan-app.wasm
[ -f "$whole" ] || fail "the program is not where it should be: $whole"
wasm-split-cli "$whole" cut --target web --out-name backplan-app
wasm-bindgen --target web --no-typescript --keep-lld-exports --out-name backplan-app --out-dir cut/bound \
  cut/backplan-app.wasm
mv cut/bound/backplan-app.js "$program"
mv cut/bound/backplan-app_bg.wasm "$code"
links=$(one cut/*.js)
for part in cut/chunk_*.wasm cut/split_*.wasm; do
  [ -f "$part" ] || fail "the program was not cut; was it built with the feature split?"
  if [ -n "${WASM_OPT:-}" ]; then
    $WASM_OPT -Oz "$part" -o "$part.small"
    mv "$part.small" "$part"
  fi
  old=$(basename "$part")
  mv "$part" "$old"
  name_by_content "$old" "${old%.wasm}"
  edit "$links" -e "s|\./$old|./$named|"
done
if [ -n "${WASM_OPT:-}" ]; then
  $WASM_OPT -Oz "$code" -o "$code.small"
  mv "$code.small" "$code"
fi
old=$code
name_by_content "$code" backplan-app_bg
code=$named
edit index.html -e "s|$old|$code|g"
edit "$program" -e "s|backplan-app_bg\.wasm|$code|g"
# These two name each other, so both are named by the content of both.
both=$(cat "$program" "$links" | sha256 | cut -c 1-16)
# The program's own table of imports keeps the name that stands in the code.
edit "$program" -e "s|from \"\./$(basename "$links")\"|from \"./backplan-parts-$both.js\"|"
edit "$links" -e "s|\./backplan-app\.js|./backplan-app-$both.js|g"
mv "$links" "backplan-parts-$both.js"
old=$program
program=backplan-app-$both.js
mv "$old" "$program"
edit index.html -e "s|$old|$program|g"
# The program asks for it only once it has arrived itself: one more way there and back.
link=$(grep -o '<link[^>]*modulepreload[^>]*>' index.html) || fail "index.html does not preload the program"
twin=$(printf '%s' "$link" | sed "s|$program|backplan-parts-$both.js|")
edit index.html -e "s|$link|$link$twin|"
# The large file would take the line from the styles, and so hold up the first paint; boot.js asks for it.
edit index.html -e 's|<link[^>]*rel="\{0,1\}preload[^>]*>||g'
rm -r cut

# 3. Words and drawings, and the start script that names everything above.
for words in locales/*.json locales/first/*.json; do
  language=$(basename "$words" .json)
  name_by_content "$words" "$language"
  grep -F "\"$words\"" boot.js >/dev/null || fail "public/boot.js does not name $words"
  edit boot.js -e "s|\"$words\"|\"$named\"|"
done
name_by_content drawings.svg drawings
grep -F '"drawings.svg"' boot.js >/dev/null || fail "public/boot.js does not name drawings.svg"
edit boot.js -e "s|\"drawings\.svg\"|\"$named\"|"
edit boot.js -e "s|\"backplan-app\.js\"|\"$program\"|" -e "s|\"backplan-app_bg\.wasm\"|\"$code\"|" \
  -e 's|OFFLINE_COPY = false|OFFLINE_COPY = true|' -e '/^ *\/\//d'
name_by_content boot.js boot
edit index.html -e "s|boot\.js|$named|g"

# 4. The offline list: [address, sha256 of a file whose name does not already say it]. The page
#    itself is listed under the address that people open, since hosts may redirect /index.html.
list=$(find . -type f ! -name sw.js ! -name robots.txt | sed 's|^\./||' | sort)
digest=$(for file in $list; do printf '%s %s\n' "$(sha256 <"$file")" "$file"; done | sha256)
{
  printf 'const BUILD = "%s";\nconst FILES = [\n' "$(printf '%s' "$digest" | cut -c 1-16)"
  for file in $list; do
    address=$file
    [ "$file" != index.html ] || address=.
    if printf '%s' "$file" | grep -E -- '-[0-9a-f]{16}\.[a-z]+$' >/dev/null; then
      printf '  ["%s", null],\n' "$address"
    else
      printf '  ["%s", "%s"],\n' "$address" "$(hex_to_base64 "$(sha256 <"$file")")"
    fi
  done
  printf '];\n'
} >filled
for constant in BUILD FILES; do
  grep "^const $constant = " sw.js >/dev/null || fail "public/sw.js has no line for $constant"
done
edit sw.js -e '/^const BUILD = /{r filled
d
}' -e '/^const FILES = /d' -e '/^ *\/\//d'
rm filled

# Some hosts show this page for an address they do not know; the app then finds its route itself.
cp index.html 404.html
