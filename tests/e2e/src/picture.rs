//! Pictures of a page, for people to look at. They go to `shots/`, which is not kept.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::browser::Browser;
use crate::site::HERE;

impl Browser {
    /// A picture of the window as it is, in `shots/NAME.png`.
    #[track_caller]
    pub fn picture(&self, name: &str) -> PathBuf {
        let png = self.ask(async { self.driver().screenshot_as_png().await });
        keep(name, &png)
    }

    /// A picture of the page from top to bottom, in `shots/NAME.png`.
    #[track_caller]
    pub fn picture_of_all(&self, name: &str) -> PathBuf {
        let size = self.run(
            "const root = document.documentElement;
            return [root.clientWidth, Math.max(root.scrollHeight, root.clientHeight)]",
            vec![],
        );
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let answer = self.devtools(
            "Page.captureScreenshot",
            json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }),
        );
        let png = STANDARD.decode(answer["data"].as_str().unwrap_or_default());
        keep(name, &png.expect("a picture"))
    }

    /// As [`Browser::picture`], for a test that fails already and must not fail twice.
    pub(crate) fn try_picture(&self, name: &str) -> Option<PathBuf> {
        let png = self
            .try_ask(async { self.driver().screenshot_as_png().await })
            .ok()?;
        Some(keep(name, &png))
    }
}

fn keep(name: &str, png: &[u8]) -> PathBuf {
    let path = Path::new(HERE)
        .join("../../shots")
        .join(format!("{name}.png"));
    let folder = path.parent().expect("a folder above the picture");
    fs::create_dir_all(folder).expect("a folder for pictures");
    fs::write(&path, png).expect("the picture can be written");
    path.canonicalize().unwrap_or(path)
}
