//! The rest of the internet, as far as the browser under test is told: a proxy that reaches nothing
//! and remembers everything it was asked for.
//!
//! Pages of this machine bypass it, so whatever arrives here is a request to a foreign origin, no
//! matter whether a page, a worker or a preload asked for it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Chromium asks these on its own account, for the time, for updates and for a signed-in person, and
/// no switch stops it. None of them serves fonts, scripts or counts visits.
const CHROMIUMS_OWN: [&str; 3] = [
    "accounts.google.com",
    "clients2.google.com",
    "update.googleapis.com",
];

#[derive(Debug)]
pub(crate) struct Outside {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Outside {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("the port just opened");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        // The thread sleeps in `accept` and ends with the process.
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if let Some(line) = refuse(connection)
                    && !CHROMIUMS_OWN.contains(&host_of(&line))
                {
                    log.lock().expect("only pushed to").push(line);
                }
            }
        });
        Self { address, asked }
    }

    pub(crate) fn address(&self) -> String {
        self.address.to_string()
    }

    /// The first lines of all requests, such as `CONNECT fonts.example:443 HTTP/1.1`.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("only pushed to").clone()
    }
}

fn refuse(mut connection: TcpStream) -> Option<String> {
    connection
        .set_read_timeout(Some(Duration::from_secs(2)))
        .ok()?;
    let mut head = [0; 2048];
    let count = connection.read(&mut head).ok()?;
    drop(connection.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
    let text = String::from_utf8_lossy(&head[..count]).into_owned();
    text.lines().next().map(str::to_owned)
}

/// The host in `GET http://host/path HTTP/1.1` or `CONNECT host:443 HTTP/1.1`.
fn host_of(line: &str) -> &str {
    let address = line.split(' ').nth(1).unwrap_or_default();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_host_of_either_form() {
        assert_eq!(
            host_of("GET http://a.example/b?c=http://d HTTP/1.1"),
            "a.example"
        );
        assert_eq!(host_of("CONNECT a.example:443 HTTP/1.1"), "a.example");
        assert_eq!(host_of("nonsense"), "");
    }
}
