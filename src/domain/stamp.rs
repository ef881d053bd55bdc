//! When something happened and which edit came later: moments and hybrid logical stamps.
//!
//! A [`Moment`] is for people, a [`Stamp`] is for merging: stamps of one record only ever rise,
//! even if the wall clock is set back.
//!
//! Invariant: no clock is read here; "now" is always an argument.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::day::{Day, digits};
use super::record::id::DeviceId;

/// A text or number that is no moment or stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a moment in time")]
pub struct BadMoment;

const MS_PER_MINUTE: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;
/// No place on earth is further from UTC than 14 hours; past offsets reached nearly 16.
const MOST_OFFSET: i16 = 16 * 60;

/// A point in time with the offset of the person's clock, written
/// `2026-11-22T09:15:00.000+01:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment {
    // INVARIANT: first field, so that the derived order is the order in time.
    ms: i64,
    offset: i16,
}

impl Moment {
    /// The first moment of 1970 in UTC.
    pub const EPOCH: Self = Self { ms: 0, offset: 0 };

    /// Milliseconds since 1970 in UTC, and how many minutes the person's clock is ahead of UTC.
    ///
    /// # Errors
    /// [`BadMoment`] beyond the years 1 to 9999 or 16 hours of offset.
    pub fn new(ms: i64, offset: i16) -> Result<Self, BadMoment> {
        let local = ms
            .checked_add(i64::from(offset) * MS_PER_MINUTE)
            .ok_or(BadMoment)?;
        if offset.abs() > MOST_OFFSET
            || Day::from_epoch_days(local.div_euclid(MS_PER_DAY)).is_none()
        {
            return Err(BadMoment);
        }
        Ok(Self { ms, offset })
    }

    /// Milliseconds since 1970 in UTC.
    pub fn ms(self) -> i64 {
        self.ms
    }

    /// Minutes that the person's clock is ahead of UTC.
    pub fn offset(self) -> i16 {
        self.offset
    }

    /// The civil day at that moment, on the person's own calendar.
    pub fn day(self) -> Day {
        // INVARIANT: `new` proved that this day exists.
        Day::from_epoch_days(self.local().div_euclid(MS_PER_DAY)).unwrap_or(Day::EPOCH)
    }

    /// Minutes since midnight on the person's own clock.
    pub fn minute_of_day(self) -> u16 {
        let minute = self.local().rem_euclid(MS_PER_DAY) / MS_PER_MINUTE;
        u16::try_from(minute).unwrap_or(0)
    }

    fn local(self) -> i64 {
        self.ms + i64::from(self.offset) * MS_PER_MINUTE
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_day = self.local().rem_euclid(MS_PER_DAY);
        let (seconds, ms) = (in_day / 1000, in_day % 1000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let sign = if self.offset < 0 { '-' } else { '+' };
        let ahead = self.offset.unsigned_abs();
        write!(
            f,
            "{}T{hour:02}:{minute:02}:{second:02}.{ms:03}",
            self.day()
        )?;
        write!(f, "{sign}{:02}:{:02}", ahead / 60, ahead % 60)
    }
}

impl FromStr for Moment {
    type Err = BadMoment;

    /// Reads what [`Display`](fmt::Display) writes, and also `Z` and a missing or longer fraction.
    fn from_str(text: &str) -> Result<Self, BadMoment> {
        let parse = || {
            let (date, rest) = text.split_once('T')?;
            let day: Day = date.parse().ok()?;
            let (clock, zone) = rest.split_at_checked(rest.find(['Z', '+', '-'])?)?;
            let offset = parse_zone(zone)?;
            let local = day.epoch_days() * MS_PER_DAY + parse_clock(clock)?;
            Self::new(local - i64::from(offset) * MS_PER_MINUTE, offset).ok()
        };
        parse().ok_or(BadMoment)
    }
}

/// Milliseconds since midnight of `09:15:00` or `09:15:00.000`.
fn parse_clock(clock: &str) -> Option<i64> {
    let (whole, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = whole.splitn(3, ':');
    let hour = digits(parts.next()?, 2)?;
    let minute = digits(parts.next()?, 2)?;
    let second = digits(parts.next()?, 2)?;
    let plain = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if hour > 23 || minute > 59 || second > 59 || !plain {
        return None;
    }
    let thousandths: String = fraction.chars().chain("00".chars()).take(3).collect();
    Some(i64::from(
        ((hour * 60 + minute) * 60 + second) * 1000 + digits(&thousandths, 3)?,
    ))
}

/// Minutes ahead of UTC of `Z` or `+01:00`.
fn parse_zone(zone: &str) -> Option<i16> {
    if zone == "Z" {
        return Some(0);
    }
    let (sign, ahead) = match zone.split_at_checked(1)? {
        ("+", ahead) => (1, ahead),
        ("-", ahead) => (-1, ahead),
        _ => return None,
    };
    let (hours, minutes) = ahead.split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    if minutes > 59 {
        return None;
    }
    Some(sign * i16::try_from(hours * 60 + minutes).ok()?)
}

/// A place in the order of all edits of one record: later wins.
///
/// Order: milliseconds, then tick, then device. Two devices may edit in the same millisecond; the
/// device id then decides, the same way everywhere.
/// Written `2026-11-22T09:15:00.000+01:00#0@device`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Stamp {
    at: Moment,
    tick: u32,
    device: DeviceId,
}

impl Stamp {
    /// A stamp with exactly these parts, as read from a file.
    pub fn new(at: Moment, tick: u32, device: DeviceId) -> Self {
        Self { at, tick, device }
    }

    /// When, by the clock of the device that made the edit.
    pub fn at(&self) -> Moment {
        self.at
    }

    /// How many edits of that millisecond, or of a clock set back, came before this one.
    pub fn tick(&self) -> u32 {
        self.tick
    }

    /// Which device made the edit.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }
}

/// The stamp for an edit made now on this device: later than everything seen so far, whatever
/// the wall clock says.
pub fn next_stamp(last_seen: Option<&Stamp>, now: Moment, device: &DeviceId) -> Stamp {
    let device = device.clone();
    let Some(last) = last_seen.filter(|last| last.at.ms >= now.ms) else {
        return Stamp {
            at: now,
            tick: 0,
            device,
        };
    };
    let held = Moment {
        ms: last.at.ms,
        offset: now.offset,
    };
    match last.tick.checked_add(1) {
        Some(tick) => Stamp {
            at: held,
            tick,
            device,
        },
        // Four thousand million edits within one millisecond: the next millisecond begins early.
        None => Stamp {
            at: Moment {
                ms: held.ms + 1,
                offset: held.offset,
            },
            tick: 0,
            device,
        },
    }
}

impl Ord for Stamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.at
            .ms
            .cmp(&other.at.ms)
            .then(self.tick.cmp(&other.tick))
            .then_with(|| self.device.cmp(&other.device))
            // Only so that the order agrees with equality.
            .then(self.at.offset.cmp(&other.at.offset))
    }
}

impl PartialOrd for Stamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}@{}", self.at, self.tick, self.device)
    }
}

impl FromStr for Stamp {
    type Err = BadMoment;

    fn from_str(text: &str) -> Result<Self, BadMoment> {
        let parse = || {
            let (at, rest) = text.split_once('#')?;
            let (tick, device) = rest.split_once('@')?;
            let plain = tick.bytes().all(|byte| byte.is_ascii_digit());
            let tick = plain.then(|| tick.parse().ok()).flatten()?;
            Some(Self {
                at: at.parse().ok()?,
                tick,
                device: device.parse().ok()?,
            })
        };
        parse().ok_or(BadMoment)
    }
}

macro_rules! text_form {
    ($($name:ident),*) => {$(
        impl TryFrom<String> for $name {
            type Error = BadMoment;

            fn try_from(text: String) -> Result<Self, BadMoment> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
    )*};
}

text_form!(Moment, Stamp);

#[cfg(test)]
mod tests {
    use super::*;

    fn device(name: &str) -> DeviceId {
        name.parse().unwrap()
    }

    #[test]
    fn prints_the_local_clock_with_its_offset() {
        // 2026-11-22 08:15 UTC.
        let ms = 1_795_335_300_000;
        let at = |offset| Moment::new(ms, offset).unwrap().to_string();
        assert_eq!(at(60), "2026-11-22T09:15:00.000+01:00");
        assert_eq!(at(0), "2026-11-22T08:15:00.000+00:00");
        assert_eq!(at(-300), "2026-11-22T03:15:00.000-05:00");
        assert_eq!(at(-570), "2026-11-21T22:45:00.000-09:30");
        assert_eq!(at(345), "2026-11-22T14:00:00.000+05:45");
        assert_eq!(at(840), "2026-11-22T22:15:00.000+14:00");
    }

    #[test]
    fn the_day_is_the_one_on_the_wall() {
        let late: Moment = "2026-11-22T23:59:59.999-05:00".parse().unwrap();
        assert_eq!(late.day().to_string(), "2026-11-22");
        assert_eq!(late.minute_of_day(), 1439);
        let leap: Moment = "2024-02-29T00:00:00.000+13:00".parse().unwrap();
        assert_eq!(leap.day().to_string(), "2024-02-29");
        assert_eq!(
            Moment::new(leap.ms(), 0).unwrap().day().to_string(),
            "2024-02-28"
        );
    }

    #[test]
    fn reads_back_what_it_prints_across_years_and_offsets() {
        let mut ms = -2_208_988_800_000_i64;
        let mut count = 0;
        while ms < 7_258_118_400_000 {
            for offset in [-720, -570, -300, -1, 0, 60, 345, 525, 840] {
                let moment = Moment::new(ms, offset).unwrap();
                assert_eq!(moment.to_string().parse::<Moment>(), Ok(moment));
                count += 1;
            }
            // A step that meets every hour, minute, second and weekday sooner or later.
            ms += 86_400_000 * 3 + 3_723_457;
        }
        assert!(count > 300_000, "{count}");
    }

    #[test]
    fn reads_the_forms_other_programs_write() {
        let read = |text: &str| text.parse::<Moment>();
        assert_eq!(read("1970-01-01T00:00:00Z"), Moment::new(0, 0));
        assert_eq!(read("1970-01-01T00:00:00.5Z"), Moment::new(500, 0));
        assert_eq!(read("1970-01-01T00:00:00.123456789Z"), Moment::new(123, 0));
        for bad in [
            "",
            "T",
            "1970-01-01",
            "1970-01-01T00:00Z",
            "1970-01-01T00:00:00",
            "1970-01-01 00:00:00Z",
            "1970-01-01T24:00:00Z",
            "1970-01-01T00:60:00Z",
            "1970-01-01T00:00:60Z",
            "1970-01-01T00:00:00.Z",
            "1970-01-01T00:00:00.1x2Z",
            "1970-01-01T00:00:00+0100",
            "1970-01-01T00:00:00+01:60",
            "1970-01-01T00:00:00+99:00",
            "1970-02-29T00:00:00Z",
            "1970-01-01T00:00:00Zé",
            "1970-01-01T0é:00:00Z",
            "0001-01-01T00:00:00+99:00",
        ] {
            assert_eq!(read(bad), Err(BadMoment), "{bad}");
        }
    }

    #[test]
    fn refuses_moments_beyond_the_calendar() {
        assert_eq!(Moment::new(i64::MAX, 0), Err(BadMoment));
        assert_eq!(Moment::new(i64::MIN, -60), Err(BadMoment));
        assert_eq!(Moment::new(253_402_300_800_000, 0), Err(BadMoment));
        assert_eq!(Moment::new(0, 961), Err(BadMoment));
    }

    #[test]
    fn stamps_rise_when_the_clock_falls() {
        let (phone, laptop) = (device("phone"), device("laptop"));
        let clocks = [
            1000,
            1000,
            1000,
            400,
            999,
            1001,
            1001,
            -5,
            i64::from(u32::MAX),
        ];
        let mut last: Option<Stamp> = None;
        for (step, ms) in clocks.into_iter().enumerate() {
            let device = if step % 2 == 0 { &phone } else { &laptop };
            let stamp = next_stamp(last.as_ref(), Moment::new(ms, 0).unwrap(), device);
            assert!(last.as_ref().is_none_or(|last| stamp > *last), "{stamp}");
            last = Some(stamp);
        }
        let full = Stamp::new(Moment::new(7, 0).unwrap(), u32::MAX, phone.clone());
        let next = next_stamp(Some(&full), Moment::new(3, 0).unwrap(), &phone);
        assert!(next > full);
        assert_eq!((next.at().ms(), next.tick()), (8, 0));
    }

    #[test]
    fn the_order_is_time_then_tick_then_device() {
        let stamp = |text: &str| text.parse::<Stamp>().unwrap();
        let rising = [
            "2026-11-22T09:15:00.000+01:00#0@b",
            "2026-11-22T09:15:00.001+01:00#0@a",
            "2026-11-22T09:15:00.001+01:00#0@b",
            "2026-11-22T09:15:00.001+01:00#2@a",
            "2026-11-22T09:15:00.001+01:00#10@a",
            // Later on the wall, though an hour earlier in text.
            "2026-11-22T08:15:00.002+00:00#0@a",
        ];
        for pair in rising.windows(2) {
            assert!(stamp(pair[0]) < stamp(pair[1]), "{pair:?}");
        }
        for text in rising {
            assert_eq!(stamp(text).to_string(), text);
        }
        for bad in [
            "",
            "2026-11-22T09:15:00.000+01:00",
            "2026-11-22T09:15:00.000+01:00#1",
            "2026-11-22T09:15:00.000+01:00#+1@a",
            "2026-11-22T09:15:00.000+01:00#1@",
            "x#1@a",
        ] {
            assert!(bad.parse::<Stamp>().is_err(), "{bad}");
        }
    }
}
