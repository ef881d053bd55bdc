//! `serve FOLDER PORT`: serves a built site on this machine until it is stopped.

use std::path::Path;
use std::process::ExitCode;

use backplan_serve::server::Server;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, port] = arguments.as_slice() else {
        eprintln!("usage: serve FOLDER PORT");
        return ExitCode::from(2);
    };
    let Ok(port) = port.parse::<u16>() else {
        eprintln!("`{port}` is not a port; a port is a number up to 65535");
        return ExitCode::from(2);
    };
    match Server::start_on(Path::new(folder), port) {
        Ok(server) => {
            println!("Backplan is at {} (stop it with Ctrl-C)", server.url("/"));
            server.serve_forever();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("port {port} cannot be used: {error}. Type: make run PORT=8081");
            ExitCode::FAILURE
        }
    }
}
