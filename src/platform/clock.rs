//! What time it is, by the person's own clock.

use crate::domain::stamp::Moment;

/// Now, with the offset of the person's time zone.
///
/// A device whose clock shows no date at all gets the first moment of 1970; stamps rise even so.
pub fn now() -> Moment {
    #[expect(
        clippy::disallowed_methods,
        reason = "this file is the door to the clock"
    )]
    let date = js_sys::Date::new_0();
    // The browser counts the offset the other way round: how far the clock is behind UTC.
    let offset = whole(-date.get_timezone_offset()).and_then(|offset| i16::try_from(offset).ok());
    whole(date.get_time())
        .zip(offset)
        .and_then(|(ms, offset)| Moment::new(ms, offset).ok())
        .unwrap_or(Moment::EPOCH)
}

/// Browsers give whole numbers as floating ones.
#[expect(
    clippy::cast_possible_truncation,
    reason = "checked to be a whole number in range"
)]
fn whole(number: f64) -> Option<i64> {
    // 2^53: up to here every whole number has its own floating one.
    (number.is_finite() && number.abs() < 9_007_199_254_740_992.0).then(|| number.round() as i64)
}
