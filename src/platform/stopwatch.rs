//! How long a piece of work takes, told to the browser's own performance timeline.
//!
//! `make bench` and a browser's developer tools read it there; nothing of it is kept or sent.

/// Does the work and leaves its duration on the timeline as a measure of that name.
///
/// A browser without a timeline does the work all the same.
#[expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let timeline = web_sys::window().and_then(|window| window.performance());
    let begun = timeline
        .as_ref()
        .is_some_and(|timeline| timeline.mark(name).is_ok());
    let done = work();
    if let Some(timeline) = timeline
        && begun
    {
        // From the newest mark of that name until now; it can fail only if the mark went missing.
        let _told = timeline.measure_with_start_mark(name, name).is_ok();
    }
    done
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the test looks where the work was told"
    )]
    fn work_is_done_once_and_stands_on_the_timeline() {
        let mut times = 0;
        let answer = timed("stopwatch-test", || {
            times += 1;
            42
        });
        assert_eq!((answer, times), (42, 1));
        let timeline = web_sys::window().unwrap().performance().unwrap();
        let entries = timeline.get_entries_by_name_with_entry_type("stopwatch-test", "measure");
        assert_eq!(entries.length(), 1);
    }
}
