//! The server itself: sockets, threads and the count of what went out.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::reply::{Reply, parse_request, reply_to};

/// No browser sends a longer head; whoever does is not served.
const LONGEST_HEAD: usize = 32 * 1024;

/// A running server, reachable from this machine only. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    acceptor: Option<JoinHandle<()>>,
}

/// A line between browser and host, as slow as a phone's. Every connection shares it.
///
/// It delays what really goes over the sockets, so a page, its workers and its downloads all feel it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Bits a second towards the browser.
    pub bits_per_second: u32,
    /// There and back; felt once by a new connection and once by every request.
    pub round_trip: Duration,
}

/// One answered request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The address asked for, with its query.
    pub target: String,
    /// The status sent.
    pub status: u16,
    /// Bytes put on the wire, head and body, as compressed.
    pub bytes: usize,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    stopping: AtomicBool,
    log: Mutex<Vec<Served>>,
    open: Mutex<Vec<TcpStream>>,
    line: Mutex<Option<Line>>,
    /// When the last byte that was given to the line will have arrived.
    line_free: Mutex<Option<Instant>>,
}

impl Shared {
    fn line(&self) -> Option<Line> {
        *lock(&self.line)
    }

    /// Sends as fast as the line allows, in packets, so that parallel answers share it fairly.
    fn send(&self, connection: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
        const PACKET: usize = 1460;
        let Some(line) = self.line() else {
            return connection.write_all(bytes);
        };
        for packet in bytes.chunks(PACKET) {
            let bits = 8 * u32::try_from(packet.len()).unwrap_or(u32::MAX);
            let time = Duration::from_secs(1) * bits / line.bits_per_second;
            let arrival = {
                let mut free = lock(&self.line_free);
                let now = Instant::now();
                let arrival = free.map_or(now, |free| free.max(now)) + time;
                *free = Some(arrival);
                arrival
            };
            thread::sleep(arrival.saturating_duration_since(Instant::now()));
            connection.write_all(packet)?;
        }
        Ok(())
    }
}

impl Server {
    /// Serves `root` on any free port.
    ///
    /// # Errors
    /// When no port can be opened.
    pub fn start(root: &Path) -> io::Result<Self> {
        Self::start_on(root, 0)
    }

    /// Serves `root` on `port`.
    ///
    /// # Errors
    /// When the port is taken or not allowed.
    pub fn start_on(root: &Path, port: u16) -> io::Result<Self> {
        let shared = Arc::new(Shared {
            root: root.to_owned(),
            stopping: AtomicBool::new(false),
            log: Mutex::default(),
            open: Mutex::default(),
            line: Mutex::default(),
            line_free: Mutex::default(),
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let acceptor = Some(accept_in_background(listener, Arc::clone(&shared)));
        Ok(Self {
            shared,
            address,
            acceptor,
        })
    }

    /// The full address of a path such as `/plan`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Goes away as a host does when the network fails: open connections break, new ones are
    /// refused.
    pub fn stop(&mut self) {
        let Some(acceptor) = self.acceptor.take() else {
            return;
        };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The acceptor sleeps until somebody knocks.
        drop(TcpStream::connect(self.address));
        drop(acceptor.join());
        for connection in lock(&self.shared.open).drain(..) {
            // It may have closed by itself, which is as good.
            drop(connection.shutdown(Shutdown::Both));
        }
    }

    /// Comes back on the same port, with the same files or with those of another build.
    ///
    /// # Errors
    /// When the port was taken in the meantime.
    pub fn resume(&mut self, root: &Path) -> io::Result<()> {
        self.stop();
        let mut next = Self::start_on(root, self.address.port())?;
        std::mem::swap(self, &mut next);
        Ok(())
    }

    /// Everything answered since the start or the last [`Server::forget`], oldest first.
    pub fn served(&self) -> Vec<Served> {
        lock(&self.shared.log).clone()
    }

    /// Begins a new count.
    pub fn forget(&self) {
        lock(&self.shared.log).clear();
    }

    /// Puts a slow line between browser and host, from the next request on.
    pub fn slow_down(&self, line: Line) {
        *lock(&self.shared.line) = Some(line);
    }

    /// Waits until the process is ended from outside.
    pub fn serve_forever(mut self) {
        if let Some(acceptor) = self.acceptor.take() {
            drop(acceptor.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept_in_background(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    thread::spawn(move || {
        for connection in listener.incoming() {
            if shared.stopping.load(Ordering::SeqCst) {
                return;
            }
            let Ok(connection) = connection else { continue };
            if let Ok(handle) = connection.try_clone() {
                lock(&shared.open).push(handle);
            }
            let shared = Arc::clone(&shared);
            // A broken connection concerns nobody but the browser that opened it.
            thread::spawn(move || drop(answer_all(connection, &shared)));
        }
    })
}

/// Answers one request after the other until the browser closes the connection.
fn answer_all(mut connection: TcpStream, shared: &Shared) -> io::Result<()> {
    connection.set_nodelay(true)?;
    if let Some(line) = shared.line() {
        thread::sleep(line.round_trip);
    }
    let mut received = Vec::new();
    loop {
        let Some(head_end) = find_head_end(&received) else {
            let mut chunk = [0; 4096];
            let count = connection.read(&mut chunk)?;
            if count == 0 || received.len() > LONGEST_HEAD {
                return connection.shutdown(Shutdown::Both);
            }
            received.extend_from_slice(&chunk[..count]);
            continue;
        };
        let head = String::from_utf8_lossy(&received[..head_end]).into_owned();
        received.drain(..head_end + 4);
        let Some(request) = parse_request(&head) else {
            return connection.shutdown(Shutdown::Both);
        };
        if let Some(line) = shared.line() {
            thread::sleep(line.round_trip);
        }
        let reply = reply_to(&request, &shared.root);
        let bytes = wire_form(&reply, request.method == "HEAD");
        let served = Served {
            target: request.target,
            status: reply.status,
            bytes: bytes.len(),
        };
        lock(&shared.log).push(served);
        shared.send(&mut connection, &bytes)?;
        if reply.status == 405 {
            // Its body was not read, so nothing that follows can be understood.
            return connection.shutdown(Shutdown::Both);
        }
    }
}

fn find_head_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n")
}

fn wire_form(reply: &Reply, head_only: bool) -> Vec<u8> {
    let reason = match reply.status {
        200 => "OK",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    };
    let mut head = format!("HTTP/1.1 {} {reason}\r\n", reply.status);
    for (name, value) in &reply.headers {
        head.push_str(name);
        head.push_str(": ");
        head.push_str(value);
        head.push_str("\r\n");
    }
    head.push_str("Content-Length: ");
    head.push_str(&reply.body.len().to_string());
    head.push_str("\r\n\r\n");
    let mut bytes = head.into_bytes();
    if !head_only {
        bytes.extend_from_slice(&reply.body);
    }
    bytes
}

/// A thread that died while holding the lock left whole values behind: they are only pushed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(server: &Server, request: &str) -> io::Result<String> {
        let mut connection = TcpStream::connect(server.address)?;
        connection.write_all(request.as_bytes())?;
        connection.shutdown(Shutdown::Write)?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer)?;
        Ok(answer)
    }

    fn site() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
    }

    #[test]
    fn answers_several_requests_on_one_connection_and_counts_the_bytes() {
        let server = Server::start(&site()).unwrap();
        let twice = "GET /lib.rs HTTP/1.1\r\n\r\nHEAD /lib.rs HTTP/1.1\r\n\r\n";
        let answer = ask(&server, twice).unwrap();
        assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 2);
        assert_eq!(answer.matches("pub mod server").count(), 1);
        let counted = server.served();
        assert_eq!(counted.len(), 2);
        assert_eq!(
            counted.iter().map(|one| one.bytes).sum::<usize>(),
            answer.len()
        );
        server.forget();
        assert_eq!(server.served(), []);
    }

    #[test]
    fn a_slow_line_takes_its_time_and_is_shared() {
        let server = Server::start(&site()).unwrap();
        let request = "GET /server.rs HTTP/1.1\r\n\r\n";
        let bytes = ask(&server, request).unwrap().len();
        let line = Line {
            bits_per_second: 800_000,
            round_trip: Duration::from_millis(40),
        };
        server.slow_down(line);
        let one = Duration::from_secs(1) * u32::try_from(bytes * 8).unwrap() / 800_000;
        let begin = Instant::now();
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| ask(&server, request).unwrap());
            }
        });
        let took = begin.elapsed();
        let least = 2 * one + 2 * line.round_trip;
        assert!(
            took >= least,
            "{took:?} for two answers, expected {least:?}"
        );
        assert!(
            took < 3 * least,
            "{took:?} for two answers, expected {least:?}"
        );
    }

    #[test]
    fn is_gone_when_stopped_and_back_on_the_same_port_when_resumed() {
        let mut server = Server::start(&site()).unwrap();
        let address = server.url("/");
        let mut kept_open = TcpStream::connect(server.address).unwrap();
        ask(&server, "GET /lib.rs HTTP/1.1\r\n\r\n").unwrap();
        server.stop();
        assert!(ask(&server, "GET /lib.rs HTTP/1.1\r\n\r\n").is_err());
        assert!(matches!(kept_open.read(&mut [0; 8]), Ok(0) | Err(_)));
        server.resume(&site()).unwrap();
        assert_eq!(server.url("/"), address);
        let answer = ask(&server, "GET /lib.rs HTTP/1.1\r\n\r\n").unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK"));
    }
}
