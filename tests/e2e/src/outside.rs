//! The rest of the internet, as far as the browser under test is told: a proxy that reaches nothing
//! and remembers everything it was asked for.
//!
//! Pages of this machine bypass it, so whatever arrives here is a request to a foreign origin, no
//! matter whether a page, a worker or a preload asked for it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

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
                if let Some(line) = refuse(connection) {
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
