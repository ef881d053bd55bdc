//! `make bench`: what the app costs a person with a slow phone, against the budget.
//!
//! The phone is emulated: four times slower processor, 1.6 Mbit/s, 150 ms there and back, nothing
//! cached. Every figure is the median of five visits, each with a browser and a host of its own.
//! A figure over its budget makes the command fail.
//!
//! A further figure is a further function that returns a [`Row`], and a line in [`main`].

use std::process::ExitCode;
use std::time::Duration;

use backplan::domain::day::Day;
use backplan::text::Language;
use backplan_e2e::browser::Browser;
use backplan_e2e::diary::years_of_diary;
use backplan_e2e::person::{Person, words};
use backplan_e2e::site::serve;
use backplan_serve::server::{Line, Served};
use thirtyfour::WebElement;

const VISITS: usize = 5;

/// The people whose answers are at hand as a whole.
const VIGNETTES: [&str; 4] = ["V-01", "V-02", "V-03", "V-04"];

/// One line of the table.
struct Row {
    figure: &'static str,
    value: f64,
    budget: f64,
    unit: &'static str,
}

/// What one first visit cost.
struct Visit {
    wire_bytes: f64,
    whole_bytes: f64,
    first_paint_ms: f64,
    usable_ms: f64,
    foreign_requests: f64,
}

fn main() -> ExitCode {
    let visits: Vec<Visit> = (0..VISITS).map(|_| first_visit()).collect();
    let rows = [
        wire_bytes(&visits),
        whole_bytes(&visits),
        first_contentful_paint(&visits),
        usable(&visits),
        foreign_requests(&visits),
    ];
    let empty = daily_life(0);
    let decade = daily_life(10);
    let rows = rows.into_iter().chain([
        plan(),
        Row {
            figure: "save one diary entry, tap to paint, ten years stored",
            value: decade.save_ms,
            budget: 100.0,
            unit: "ms",
        },
        Row {
            figure: "the same, as a multiple of an empty diary",
            value: (decade.save_ms / empty.save_ms * 100.0).round() / 100.0,
            budget: 1.2,
            unit: "x",
        },
        Row {
            figure: "open insights, ten years stored",
            value: decade.insights_ms,
            budget: 500.0,
            unit: "ms",
        },
        Row {
            figure: "stored size, ten years of three entries a day",
            value: decade.units,
            budget: 2_000_000.0,
            unit: "UTF-16 units",
        },
    ]);
    let rows: Vec<Row> = rows.collect();
    println!("4x slower processor, 1.6 Mbit/s, 150 ms, cold cache; medians of {VISITS}\n");
    println!("| figure | value | budget | |");
    println!("|---|---|---|---|");
    for row in &rows {
        let Row {
            figure,
            value,
            budget,
            unit,
        } = row;
        let verdict = if is_kept(row) { "ok" } else { "OVER" };
        println!("| {figure} | {value} {unit} | {budget} {unit} | {verdict} |");
    }
    if rows.iter().all(is_kept) {
        ExitCode::SUCCESS
    } else {
        eprintln!("backplan: over budget");
        ExitCode::FAILURE
    }
}

fn is_kept(row: &Row) -> bool {
    row.value <= row.budget
}

/// What daily life costs with so many years of diary on a slow phone.
struct DailyLife {
    save_ms: f64,
    insights_ms: f64,
    units: f64,
}

fn daily_life(years: i32) -> DailyLife {
    let words = words(Language::En);
    let say = |key: &str| words.text(key);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/share");
    let today = page.run("return new Date().toISOString().slice(0, 10)", vec![]);
    let today: Day = today.as_str().unwrap_or_default().parse().expect("a day");
    if years > 0 {
        let file = years_of_diary(years, today, &std::env::temp_dir());
        page.hand_in(&say("share.restore.label"), &file);
        page.press(&say("share.opened.restore"));
        page.wait_until("the diary is taken in", || {
            let script =
                "return Object.keys(localStorage).filter((key) => key.includes('diary')).length";
            page.run(script, vec![]).as_u64().unwrap_or_default() > 100
        });
    }
    let script = "return Object.entries(localStorage)
        .reduce((sum, [key, text]) => sum + key.length + text.length, 0)";
    let units = page.run(script, vec![]).as_f64().unwrap_or_default();
    page.visit("/diary");
    page.slow_processor(4);
    // Many, since a single one ends with the next frame of the screen, whenever that comes.
    let save = (0..25).map(|_| {
        page.choose(&say("diary.pain.text"), "4");
        let button = page.one(&["button"], &say("diary.save"), None);
        time_to_paint(&page, &button, "true")
    });
    let save_ms = median(save.collect::<Vec<_>>().into_iter());
    let insights = (0..VISITS).map(|_| {
        page.follow_in(&say("nav.label"), &say("nav.diary"));
        page.arrive_at(&say("page.diary.title"));
        let link = page.one(&["link"], &say("nav.insights"), Some(&say("nav.label")));
        let there = format!(
            "document.querySelector('main h1')?.textContent === '{}'",
            say("page.insights.title")
        );
        time_to_paint(&page, &link, &there)
    });
    let insights_ms = median(insights.collect::<Vec<_>>().into_iter());
    DailyLife {
        save_ms: save_ms.round(),
        insights_ms: insights_ms.round(),
        units,
    }
}

/// The slowest vignette's plan, from kept answers to all ten parts, at the first opening of the page.
fn plan() -> Row {
    let slowest = VIGNETTES.iter().map(|vignette| plan_time(vignette));
    Row {
        figure: "a plan, worked out in the browser",
        value: slowest.fold(0.0, f64::max).round(),
        budget: 100.0,
        unit: "ms",
    }
}

/// What the app's own measure of its plan says, in milliseconds.
fn plan_time(vignette: &str) -> f64 {
    let person = Person::of(vignette, Language::En);
    let say = |key: &str| person.words().text(key);
    let server = serve();
    let page = Browser::open(&server);
    page.visit("/share");
    page.hand_in(&say("share.restore.label"), &person.backup());
    page.press(&say("share.opened.restore"));
    page.slow_processor(4);
    let times = (0..VISITS).map(|_| {
        page.visit("/plan");
        let script =
            "return performance.getEntriesByName('backplan:plan', 'measure')[0]?.duration ?? null";
        let mut time = None;
        page.wait_until("a plan is worked out", || {
            time = page.run(script, vec![]).as_f64();
            time.is_some()
        });
        time.unwrap_or_default()
    });
    median(times.collect::<Vec<_>>().into_iter())
}

/// From a tap until what it brings is painted.
fn time_to_paint(page: &Browser, element: &WebElement, there: &str) -> f64 {
    let script = format!(
        "window.paintedAfter = null;
         const begin = performance.now();
         arguments[0].click();
         const look = () => {{
           if ({there}) requestAnimationFrame(() => setTimeout(() => {{
             window.paintedAfter = performance.now() - begin;
           }}));
           else requestAnimationFrame(look);
         }};
         look();"
    );
    page.on(element, &script);
    let mut time = None;
    page.wait_until("it is painted", || {
        time = page.run("return window.paintedAfter", vec![]).as_f64();
        time.is_some()
    });
    time.unwrap_or_default()
}

/// Everything the host sent until the app was live, heads included, in kilobytes.
fn wire_bytes(visits: &[Visit]) -> Row {
    let bytes = median(visits.iter().map(|visit| visit.wire_bytes));
    Row {
        figure: "over the wire on first visit until usable, brotli",
        value: (bytes / 100.0).round() / 10.0,
        budget: 300.0,
        unit: "kB",
    }
}

/// The same, with all that is fetched afterwards, in the background, for use without a network.
///
/// No budget of the design speaks of it; this one is ours, so that it does not grow unseen.
fn whole_bytes(visits: &[Visit]) -> Row {
    let bytes = median(visits.iter().map(|visit| visit.whole_bytes));
    Row {
        figure: "the same with the offline copy, fetched in the background",
        value: (bytes / 100.0).round() / 10.0,
        budget: 1300.0,
        unit: "kB",
    }
}

fn first_contentful_paint(visits: &[Visit]) -> Row {
    let value = median(visits.iter().map(|visit| visit.first_paint_ms)).round();
    Row {
        figure: "first contentful paint",
        value,
        budget: 800.0,
        unit: "ms",
    }
}

/// Until the first controls are on screen and live, as the app itself announces.
fn usable(visits: &[Visit]) -> Row {
    let value = median(visits.iter().map(|visit| visit.usable_ms)).round();
    Row {
        figure: "usable",
        value,
        budget: 2500.0,
        unit: "ms",
    }
}

/// The worst of all visits: one request is one too many.
fn foreign_requests(visits: &[Visit]) -> Row {
    let value = visits
        .iter()
        .map(|visit| visit.foreign_requests)
        .fold(0.0, f64::max);
    Row {
        figure: "requests to other origins",
        value,
        budget: 0.0,
        unit: "",
    }
}

fn first_visit() -> Visit {
    let server = serve();
    let page = Browser::open(&server);
    page.slow_processor(4);
    server.slow_down(Line {
        bits_per_second: 1_600_000,
        round_trip: Duration::from_millis(150),
    });
    page.visit("/");
    let time_of = |name: &str| {
        let mut time = None;
        // The browser reports a paint a little after it happened.
        page.wait_until(&format!("the browser reports {name}"), || {
            let script = "return performance.getEntriesByName(arguments[0])[0]?.startTime ?? null";
            time = page.run(script, vec![name.into()]).as_f64();
            time.is_some()
        });
        time.unwrap_or_default()
    };
    let first_paint_ms = time_of("first-contentful-paint");
    let usable_ms = time_of("backplan:ready");
    let script = "const ready = performance.getEntriesByName('backplan:ready')[0].startTime;
        return performance.getEntries()
          .filter((one) => one.transferSize !== undefined && one.startTime <= ready)
          .map((one) => new URL(one.name).pathname)";
    let needed = page.run(script, vec![]);
    let needed: Vec<String> = serde_json::from_value(needed).expect("a list of addresses");
    page.await_offline_copy();
    let first_of = |target: &String| {
        server
            .served()
            .into_iter()
            .find(|one| one.target == *target)
    };
    let wire_bytes = bytes_of(&needed.iter().filter_map(first_of).collect::<Vec<_>>());
    let whole_bytes = bytes_of(&server.served());
    let foreign = u32::try_from(page.foreign_requests().len()).unwrap();
    Visit {
        wire_bytes,
        whole_bytes,
        first_paint_ms,
        usable_ms,
        foreign_requests: f64::from(foreign),
    }
}

fn bytes_of(served: &[Served]) -> f64 {
    let bytes: u32 = served
        .iter()
        .map(|one| u32::try_from(one.bytes).unwrap())
        .sum();
    f64::from(bytes)
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_kept_up_to_its_last_unit() {
        let row = |value| Row {
            figure: "",
            value,
            budget: 0.0,
            unit: "",
        };
        assert!(is_kept(&row(0.0)));
        assert!(!is_kept(&row(1.0)));
    }

    #[test]
    fn the_median_is_the_middle_one_in_order() {
        assert!((median([9.0, 1.0, 5.0, 2.0, 8.0].into_iter()) - 5.0).abs() < f64::EPSILON);
    }
}
