//! The built site, as served to a test.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use backplan_serve::server::Server;

/// The folder of this package, from which the rest of the project is found.
pub(crate) const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// The addresses that people may have written down; `src/route.rs` of the app owns them.
pub const ROUTES: [&str; 13] = [
    "/",
    "/start",
    "/plan",
    "/diary",
    "/insights",
    "/share",
    "/clinician",
    "/library",
    "/evidence",
    "/settings",
    "/about",
    "/help",
    "/flare",
];

/// Where `make dist` put the site. `BACKPLAN_DIST` names another place.
pub fn dist() -> PathBuf {
    let dist = std::env::var_os("BACKPLAN_DIST")
        .map_or_else(|| Path::new(HERE).join("../../dist"), PathBuf::from);
    assert!(
        dist.join("index.html").is_file(),
        "there is no built site in {}; type: make dist",
        dist.display()
    );
    dist
}

/// Serves the built site on a port of its own, which gives every test an empty storage.
pub fn serve() -> Server {
    serve_folder(&dist())
}

/// Serves any folder on a port of its own.
pub fn serve_folder(folder: &Path) -> Server {
    Server::start(folder).expect("a free port on this machine")
}

/// A copy of the built site that a test may damage or change; removed at the end.
#[derive(Debug)]
pub struct Copy {
    folder: PathBuf,
}

impl Copy {
    /// Copies the built site.
    #[expect(clippy::new_without_default, reason = "copying a folder is no default")]
    pub fn new() -> Self {
        Self::under("")
    }

    /// Copies the built site into a folder below the root, as when it is hosted under a path.
    pub fn under(path: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("backplan-copy-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        copy_folder(&dist(), &folder.join(path));
        Self { folder }
    }

    /// The root of the copy.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path, below the root, of the one file whose name begins and ends like this.
    pub fn find(&self, start: &str, end: &str) -> PathBuf {
        let entries = fs::read_dir(&self.folder).expect("the copy");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut found = names
            .map(|name| name.to_string_lossy().into_owned())
            .filter(|name| name.starts_with(start) && name.ends_with(end));
        let first = found
            .next()
            .unwrap_or_else(|| panic!("no file {start}…{end} in the site"));
        assert_eq!(
            found.next(),
            None,
            "more than one file {start}…{end} in the site"
        );
        PathBuf::from(first)
    }

    /// Replaces a file and drops its compressed twins, so that the change is what gets served.
    pub fn change(&self, file: impl AsRef<Path>, edit: impl FnOnce(String) -> String) {
        let path = self.folder.join(file);
        let before = fs::read_to_string(&path).expect("a text file of the site");
        let after = edit(before.clone());
        assert_ne!(
            before,
            after,
            "the change to {} changed nothing",
            path.display()
        );
        self.write(&path, after.as_bytes());
    }

    /// Cuts a file in half, as a download that broke off leaves it.
    pub fn break_off(&self, file: impl AsRef<Path>) {
        let path = self.folder.join(file);
        let whole = fs::read(&path).expect("a file of the site");
        self.write(&path, &whole[..whole.len() / 2]);
    }

    fn write(&self, file: &Path, bytes: &[u8]) {
        let path = self.folder.join(file);
        for ending in ["br", "gz"] {
            let mut twin = path.clone().into_os_string();
            twin.push(".");
            twin.push(ending);
            // A small file has no twin.
            drop(fs::remove_file(twin));
        }
        fs::write(path, bytes).expect("the copy can be written");
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.folder));
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for entry in fs::read_dir(from).expect("the built site") {
        let entry = entry.expect("an entry of the built site");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file of the built site");
        }
    }
}
