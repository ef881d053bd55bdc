//! A browser of one's own: started with an empty profile, watched, and gone at the end.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use backplan_serve::server::Server;
use serde_json::{Map, Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;

use crate::outside::Outside;

/// How long any verb waits for what it needs.
pub const PATIENCE: Duration = Duration::from_secs(10);

const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// The size of the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
    /// A finger instead of a mouse.
    pub touch: bool,
}

/// A middling phone.
pub const PHONE: Screen = Screen {
    width: 390,
    height: 844,
    touch: true,
};

/// A small laptop.
pub const DESKTOP: Screen = Screen {
    width: 1280,
    height: 800,
    touch: false,
};

/// What kind of person sits in front of the browser.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// What the browser asks for, such as `es-ES`.
    pub language: &'static str,
    /// The window.
    pub screen: Screen,
    /// Whether the system asks for dark pages.
    pub dark: bool,
}

/// English, on a phone, by day.
pub const USUAL: Setting = Setting {
    language: "en-US",
    screen: PHONE,
    dark: false,
};

/// One browser with one profile, looking at one site.
#[derive(Debug)]
pub struct Browser {
    runtime: Runtime,
    driver: Option<WebDriver>,
    chromedriver: Child,
    outside: Outside,
    site: String,
    downloads: PathBuf,
    setting: Setting,
}

impl Browser {
    /// Opens the usual browser, with nothing loaded yet.
    pub fn open(site: &Server) -> Self {
        Self::open_as(site, USUAL)
    }

    /// Opens a browser in a setting of its own.
    pub fn open_as(site: &Server, setting: Setting) -> Self {
        let outside = Outside::start();
        let (chromedriver, port) = start_chromedriver();
        let downloads = std::env::temp_dir().join(format!("backplan-downloads-{port}"));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let capabilities = capabilities(setting, &outside, &downloads);
        let driver = runtime
            .block_on(async {
                WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await
            })
            .expect("chromedriver starts a browser");
        let site = site.url("");
        let browser = Self {
            runtime,
            driver: Some(driver),
            chromedriver,
            outside,
            site,
            downloads,
            setting,
        };
        browser.apply_setting();
        browser
    }

    /// Goes to an address of the site and waits until the app is live.
    #[track_caller]
    pub fn visit(&self, path: &str) {
        self.open_address(path);
        self.await_app();
    }

    /// Goes to an address of the site without waiting for the app.
    #[track_caller]
    pub fn open_address(&self, path: &str) {
        let address = format!("{}{path}", self.site);
        self.ask(async { self.driver().goto(address).await });
    }

    /// Loads the page again and waits until the app is live.
    #[track_caller]
    pub fn reload(&self) {
        self.ask(async { self.driver().refresh().await });
        self.await_app();
    }

    /// The browser's back button.
    #[track_caller]
    pub fn back(&self) {
        self.ask(async { self.driver().back().await });
    }

    /// The path and query of the address bar.
    #[track_caller]
    pub fn path(&self) -> String {
        self.text_of("return location.pathname + location.search")
    }

    /// The title of the tab.
    #[track_caller]
    pub fn title(&self) -> String {
        self.text_of("return document.title")
    }

    /// Runs a script in the page; its result, or what its promise resolves to, as JSON.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.ask(async { self.driver().execute(script, arguments).await?.convert() })
    }

    /// Speaks the browser's own debugging protocol.
    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers write json!(…) in place"
    )]
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.ask(async { self.driver().cdp().send_raw(method, &parameters).await })
    }

    /// Errors and refusals in the console since the last call: uncaught errors, `console.error`,
    /// missing files, broken policies.
    #[track_caller]
    pub fn console_errors(&self) -> Vec<String> {
        let entries = self.ask(async { self.driver().browser_log().await });
        let severe = entries.into_iter().filter(|entry| entry.level == "SEVERE");
        severe.map(|entry| entry.message).collect()
    }

    /// Everything this browser asked of any other machine, from its start on.
    pub fn foreign_requests(&self) -> Vec<String> {
        self.outside.asked()
    }

    /// Waits until the offline copy is whole and answers for the site.
    #[track_caller]
    pub fn await_offline_copy(&self) {
        self.wait_until("the offline copy is whole", || {
            let controlled = self.run("return !!navigator.serviceWorker.controller", vec![]);
            controlled.as_bool().unwrap_or(false)
        });
    }

    /// Makes the page believe that there is no network. The worker's own requests are not cut;
    /// stop the server for that.
    #[track_caller]
    pub fn go_offline(&self) {
        self.network(true);
    }

    /// Undoes [`Browser::go_offline`].
    #[track_caller]
    pub fn go_online(&self) {
        self.network(false);
    }

    /// Makes the processor so many times slower.
    #[track_caller]
    pub fn slow_processor(&self, times: u32) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Turns the screen, or swaps the phone for a laptop.
    #[track_caller]
    pub fn use_screen(&mut self, screen: Screen) {
        self.setting.screen = screen;
        self.apply_setting();
    }

    /// Asks for dark or light pages.
    #[track_caller]
    pub fn use_dark(&mut self, dark: bool) {
        self.setting.dark = dark;
        self.apply_setting();
    }

    /// Opens an address of the site in a second tab and goes there; returns the tab left behind.
    #[track_caller]
    pub fn visit_in_new_tab(&self, path: &str) -> Tab {
        let left = self.ask(async { self.driver().window().await });
        self.ask(async {
            let tab = self.driver().new_tab().await?;
            self.driver().switch_to_window(tab).await
        });
        self.apply_setting();
        self.visit(path);
        Tab(left)
    }

    /// Ends the program of this tab in the middle of what it does, as a device short of memory does.
    ///
    /// Nothing can be asked of the tab afterwards: go to another one.
    pub fn crash_tab(&self) {
        // A program that is gone cannot answer.
        drop(self.try_ask(async { self.driver().cdp().send_raw("Page.crash", &json!({})).await }));
    }

    /// Goes back to a tab; returns the tab left behind.
    #[track_caller]
    pub fn switch_to(&self, tab: Tab) -> Tab {
        let left = self.ask(async { self.driver().window().await });
        self.ask(async { self.driver().switch_to_window(tab.0).await });
        Tab(left)
    }

    /// Waits for a finished download whose name begins so; returns where it lies.
    #[track_caller]
    pub fn downloaded(&self, name_start: &str) -> PathBuf {
        let mut found = None;
        self.wait_until(&format!("a file {name_start}… is downloaded"), || {
            let Ok(entries) = fs::read_dir(&self.downloads) else {
                return false;
            };
            found = entries.flatten().map(|entry| entry.path()).find(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(name_start) && !name.ends_with(".crdownload")
            });
            found.is_some()
        });
        found.expect("just found")
    }

    /// Looks again and again until it is so; fails the test if it does not come to be.
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let start = Instant::now();
        while !is_so() {
            if start.elapsed() > PATIENCE {
                self.give_up(&format!("waited in vain until {what}"));
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Fails the test, with a picture and the console's last words.
    #[track_caller]
    pub(crate) fn give_up(&self, why: &str) -> ! {
        let test = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        let picture = self.try_picture(&format!("failed/{test}"));
        let errors = self.console_errors();
        let place =
            picture.map_or_else(String::new, |path| format!("\npicture: {}", path.display()));
        panic!(
            "{why}\nat {} \nconsole errors: {errors:#?}{place}",
            self.path()
        );
    }

    /// The result of a request to the driver; a refusal fails the test.
    #[track_caller]
    pub(crate) fn ask<T>(&self, request: impl Future<Output = WebDriverResult<T>>) -> T {
        match self.runtime.block_on(request) {
            Ok(answer) => answer,
            Err(error) => panic!("the browser refused: {error}"),
        }
    }

    /// As [`Browser::ask`], for a caller that can live with a refusal.
    pub(crate) fn try_ask<T>(
        &self,
        request: impl Future<Output = WebDriverResult<T>>,
    ) -> WebDriverResult<T> {
        self.runtime.block_on(request)
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver
            .as_ref()
            .expect("the browser runs until it is dropped")
    }

    #[track_caller]
    pub(crate) fn text_of(&self, script: &str) -> String {
        self.run(script, vec![])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    #[track_caller]
    fn await_app(&self) {
        // Live is the frame; the page in it may still be on its way.
        let script = "return performance.getEntriesByName('backplan:ready').length > 0
            && document.querySelector('main h1') !== null";
        self.wait_until("the app is live", || {
            self.run(script, vec![]).as_bool().unwrap_or(false)
        });
    }

    #[track_caller]
    fn network(&self, offline: bool) {
        self.devtools(
            "Network.emulateNetworkConditions",
            json!({
                "offline": offline,
                "latency": 0,
                "downloadThroughput": -1,
                "uploadThroughput": -1,
            }),
        );
    }

    #[track_caller]
    fn apply_setting(&self) {
        let Setting { screen, dark, .. } = self.setting;
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({
                "width": screen.width,
                "height": screen.height,
                "deviceScaleFactor": if screen.touch { 2 } else { 1 },
                "mobile": screen.touch,
            }),
        );
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": screen.touch }),
        );
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
    }
}

/// A tab that is not the one in front.
#[derive(Debug)]
pub struct Tab(thirtyfour::WindowHandle);

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // A browser that crashed cannot say goodbye; its driver is ended next either way.
            drop(self.runtime.block_on(driver.quit()));
        }
        drop(self.chromedriver.kill());
        drop(self.chromedriver.wait());
        drop(fs::remove_dir_all(&self.downloads));
    }
}

/// Starts a driver on a port that it chooses itself, so that tests can run side by side.
fn start_chromedriver() -> (Child, u16) {
    let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut child = Command::new(program)
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver is missing; type: make browser");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    let port = port.expect("chromedriver says its port");
    // Whatever else it says must be taken from it, or it would stop at a full pipe.
    std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
    (child, port)
}

fn capabilities(setting: Setting, outside: &Outside, downloads: &Path) -> Capabilities {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        // Root, as in a container, cannot use the sandbox; the only pages opened are our own.
        "--no-sandbox".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        // Whatever Chromium does on its own account would look like a request of the page.
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-default-apps".to_owned(),
        "--disable-domain-reliability".to_owned(),
        "--no-pings".to_owned(),
        // The browser's own questions about forms and models, which no page can forbid.
        "--disable-features=AutofillServerCommunication,OptimizationHints,OptimizationGuideModelDownloading".to_owned(),
        format!("--proxy-server=http://{}", outside.address()),
        format!("--lang={}", setting.language),
        format!("--accept-lang={}", setting.language),
    ];
    arguments.push(format!(
        "--window-size={},{}",
        setting.screen.width, setting.screen.height
    ));
    let mut options = json!({
        "args": arguments,
        "prefs": {
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            "intl.accept_languages": setting.language,
        },
    });
    if let Ok(program) = std::env::var("CHROME") {
        options["binary"] = json!(program);
    }
    let mut capabilities = Map::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    capabilities.into()
}
