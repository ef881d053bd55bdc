//! What to send for a request: pure decisions over a folder, no sockets.

use std::fs;
use std::path::{Path, PathBuf};

/// A request as far as a static host cares.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, …
    pub method: String,
    /// The address as sent, with its query.
    pub target: String,
    /// The `Accept` header.
    pub accept: String,
    /// The `Accept-Encoding` header.
    pub accept_encoding: String,
}

/// What goes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Header lines without the length.
    pub headers: Vec<(&'static str, String)>,
    /// The bytes, already in the announced encoding.
    pub body: Vec<u8>,
}

/// Reads the head of a request, up to the empty line. `None` if it is not HTTP.
pub fn parse_request(head: &str) -> Option<Request> {
    let mut lines = head.lines();
    let mut words = lines.next()?.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    if !words.next()?.starts_with("HTTP/1.") {
        return None;
    }
    let mut request = Request {
        method,
        target,
        ..Request::default()
    };
    for line in lines {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        match name.to_ascii_lowercase().as_str() {
            "accept" => value.trim().clone_into(&mut request.accept),
            "accept-encoding" => value.trim().clone_into(&mut request.accept_encoding),
            _ => {}
        }
    }
    Some(request)
}

/// The answer of a static host that knows single-page apps: a file, the page itself for a
/// navigation to an address without an ending, or 404.
pub fn reply_to(request: &Request, root: &Path) -> Reply {
    if request.method != "GET" && request.method != "HEAD" {
        return plain(405, "only GET and HEAD");
    }
    let path = request.target.split(['?', '#']).next().unwrap_or_default();
    let Some(relative) = safe_path(path) else {
        return plain(400, "not an address of this site");
    };
    let mut file = root.join(&relative);
    if path.ends_with('/') {
        file.push("index.html");
    }
    if !file.is_file() {
        let is_navigation = request.accept.contains("text/html") && relative.extension().is_none();
        if !is_navigation {
            return plain(404, "no such file");
        }
        file = root.join("index.html");
    }
    send_file(&file, &request.accept_encoding)
}

/// The path below the root that an address means, or `None` if it would leave it or is hidden.
fn safe_path(path: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(path.strip_prefix('/')?)?;
    if decoded.contains(['\\', '\0']) {
        return None;
    }
    let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    if parts
        .iter()
        .any(|part| part.starts_with('.') || part.contains(':'))
    {
        return None;
    }
    Some(parts.iter().collect())
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn send_file(file: &Path, accept_encoding: &str) -> Reply {
    let accepts = |name: &str| {
        accept_encoding
            .split(',')
            .any(|offer| offer.split(';').next().unwrap_or("").trim() == name)
    };
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let mut headers = vec![
        ("Content-Type", mime_of(&name).to_owned()),
        ("Cache-Control", caching_of(&name).to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        if !accepts(encoding) {
            continue;
        }
        if let Ok(body) = fs::read(file.with_file_name(format!("{name}.{ending}"))) {
            headers.push(("Content-Encoding", encoding.to_owned()));
            return Reply {
                status: 200,
                headers,
                body,
            };
        }
    }
    match fs::read(file) {
        Ok(body) => Reply {
            status: 200,
            headers,
            body,
        },
        Err(_) => plain(500, "the file could not be read"),
    }
}

fn plain(status: u16, why: &str) -> Reply {
    let headers = vec![
        ("Content-Type", "text/plain; charset=utf-8".to_owned()),
        ("Cache-Control", "no-store".to_owned()),
    ];
    Reply {
        status,
        headers,
        body: format!("{why}\n").into_bytes(),
    }
}

fn mime_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A name that carries the hash of its content may be kept for ever; anything else is asked for
/// again each time.
fn caching_of(name: &str) -> &'static str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site of four files in a folder of its own, removed at the end.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("serve-{name}-{}", std::process::id()));
            fs::create_dir_all(root.join("site/locales")).unwrap();
            fs::write(root.join("secret.txt"), "secret").unwrap();
            fs::write(root.join("site/index.html"), "page").unwrap();
            fs::write(root.join("site/.hidden"), "hidden").unwrap();
            fs::write(root.join("site/app-0123456789abcdef.js"), "plain").unwrap();
            fs::write(root.join("site/app-0123456789abcdef.js.br"), "brotli").unwrap();
            fs::write(root.join("site/app-0123456789abcdef.js.gz"), "gzip").unwrap();
            fs::write(root.join("site/locales/en.json"), "{}").unwrap();
            Self(root)
        }

        fn get(&self, target: &str, accept: &str, accept_encoding: &str) -> Reply {
            let request = Request {
                method: "GET".to_owned(),
                target: target.to_owned(),
                accept: accept.to_owned(),
                accept_encoding: accept_encoding.to_owned(),
            };
            reply_to(&request, &self.0.join("site"))
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn header<'a>(reply: &'a Reply, name: &str) -> Option<&'a str> {
        reply
            .headers
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.as_str())
    }

    #[test]
    fn never_leaves_its_folder() {
        let site = Site::new("leave");
        let ways_out = [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/%2E%2E%2Fsecret.txt",
            "/locales/../../secret.txt",
            "/..%5csecret.txt",
            "//../secret.txt",
            "/.hidden",
            "/%00",
            "/%zz",
            "secret.txt",
        ];
        for way_out in ways_out {
            let reply = site.get(way_out, "text/html", "");
            assert_eq!(reply.status, 400, "{way_out}");
            assert!(
                !String::from_utf8_lossy(&reply.body).contains("secret\n"),
                "{way_out}"
            );
        }
    }

    #[test]
    fn answers_a_navigation_to_a_route_with_the_page() {
        let site = Site::new("route");
        for route in ["/", "/plan", "/library/EX-02", "/plan?from=home"] {
            assert_eq!(
                site.get(route, "text/html,*/*", "").body,
                b"page",
                "{route}"
            );
        }
    }

    #[test]
    fn never_answers_a_missing_file_with_the_page() {
        let site = Site::new("missing");
        assert_eq!(site.get("/gone.js", "text/html,*/*", "").status, 404);
        assert_eq!(site.get("/plan", "*/*", "").status, 404);
        assert_eq!(site.get("/locales", "*/*", "").status, 404);
    }

    #[test]
    fn prefers_brotli_then_gzip_then_the_file_itself() {
        let site = Site::new("encoding");
        let name = "/app-0123456789abcdef.js";
        for (offer, encoding, body) in [
            ("gzip, deflate, br, zstd", Some("br"), "brotli"),
            ("gzip;q=0.8", Some("gzip"), "gzip"),
            ("brown", None, "plain"),
            ("", None, "plain"),
        ] {
            let reply = site.get(name, "*/*", offer);
            assert_eq!(header(&reply, "Content-Encoding"), encoding, "{offer}");
            assert_eq!(reply.body, body.as_bytes(), "{offer}");
            assert_eq!(
                header(&reply, "Content-Type"),
                Some("text/javascript; charset=utf-8")
            );
        }
    }

    #[test]
    fn lets_only_hashed_names_be_kept() {
        let kept = "public, max-age=31536000, immutable";
        assert_eq!(caching_of("app-0123456789abcdef.js"), kept);
        assert_eq!(caching_of("backplan-app_bg-0123456789abcdef.wasm"), kept);
        for name in [
            "index.html",
            "sw.js",
            "record.v1.json",
            "icon-512.png",
            "app-0123.js",
        ] {
            assert_eq!(caching_of(name), "no-cache", "{name}");
        }
    }

    #[test]
    fn changes_nothing_on_request() {
        let site = Site::new("method");
        let request = Request {
            method: "PUT".to_owned(),
            target: "/".to_owned(),
            ..Request::default()
        };
        assert_eq!(reply_to(&request, &site.0.join("site")).status, 405);
    }

    #[test]
    fn reads_headers_in_any_case_and_refuses_what_is_not_http() {
        let request =
            parse_request("GET /a HTTP/1.1\r\naccept: text/html\r\nACCEPT-ENCODING: br\r\n");
        let request = request.unwrap();
        assert_eq!(
            (request.accept.as_str(), request.accept_encoding.as_str()),
            ("text/html", "br")
        );
        assert_eq!(parse_request("hello"), None);
        assert_eq!(parse_request("GET / SMTP"), None);
        assert_eq!(parse_request(""), None);
    }
}
