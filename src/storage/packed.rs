//! A month of the diary in few characters.
//!
//! Browsers give a site about five million characters for everything, so the diary, the only part
//! that grows day by day, is stored with short names, positions instead of names for the scores,
//! and every device and every repeated word once per month. Backups use the readable form.
//!
//! Invariant: packing and unpacking gives back exactly the same log, fields of a newer version
//! included. This shape is frozen; another one is another format.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::day::Month;
use crate::domain::diary::MonthLog;
use crate::domain::diary::entry::{Dose, Entry, Flare};
use crate::domain::measure::{DoseCount, Hours, Minutes, PainScore, Rating, Steps};
use crate::domain::record::Extra;
use crate::domain::record::id::{DeviceId, EntryId};
use crate::domain::record::ledger::{Author, Register, Signature};
use crate::domain::stamp::{Moment, Stamp};

/// One month: its tables and its rows.
#[derive(Serialize, Deserialize)]
pub(super) struct PackedMonth {
    /// Who edits from where, in which time zone; most months have one row.
    origins: Vec<(DeviceId, i16, Author)>,
    /// Every word of a list, once.
    words: Vec<String>,
    rows: Vec<(EntryId, String, Option<PackedEntry>)>,
}

#[derive(Serialize, Deserialize)]
struct PackedEntry {
    /// Day of the month.
    d: u32,
    /// Scores, one character each in the order of [`scores_of`], `-` for none, the end left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    s: String,
    /// Hours slept, in halves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    h: Option<u8>,
    /// Minutes active.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    a: Option<Minutes>,
    /// Steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    w: Option<Steps>,
    /// Done, as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    o: Vec<usize>,
    /// Medicines: name and strength as words, and how many.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    m: Vec<(usize, usize, DoseCount)>,
    /// Sites, as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    l: Vec<usize>,
    /// Tags, as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    g: Vec<usize>,
    /// Note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    n: String,
    /// When it was written, unless at the moment of its last edit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    t: Option<(i64, i16)>,
    /// Fields of a newer version.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    x: Extra,
}

/// A list in which every word is looked up or added.
struct Table<T> {
    places: BTreeMap<T, usize>,
}

impl<T: Ord + Clone> Table<T> {
    fn new() -> Self {
        Self {
            places: BTreeMap::new(),
        }
    }

    fn place(&mut self, word: T) -> usize {
        let next = self.places.len();
        *self.places.entry(word).or_insert(next)
    }

    fn into_list(self) -> Vec<T> {
        let mut list: Vec<_> = self.places.into_iter().collect();
        list.sort_by_key(|(_, place)| *place);
        list.into_iter().map(|(word, _)| word).collect()
    }
}

impl PackedMonth {
    /// The log in few characters.
    pub(super) fn pack(log: &MonthLog) -> Self {
        let mut origins = Table::new();
        let mut words = Table::new();
        let rows = log.registers().map(|(id, register)| {
            let stamp = register.stamp();
            let origin = origins.place((
                stamp.device().clone(),
                stamp.at().offset(),
                register.author().clone(),
            ));
            let entry = register
                .value()
                .map(|entry| pack_entry(entry, stamp, &mut words));
            (id.clone(), pack_stamp(stamp, origin), entry)
        });
        let rows = rows.collect();
        Self {
            origins: origins.into_list(),
            words: words.into_list(),
            rows,
        }
    }

    /// The log again; none if the tables, the days or the numbers do not fit.
    pub(super) fn unpack(self, month: Month) -> Option<MonthLog> {
        let Self {
            origins,
            words,
            rows,
        } = self;
        let unpacked = rows.into_iter().map(|(id, stamp, entry)| {
            let signature = unpack_stamp(&stamp, &origins)?;
            let entry = match entry {
                None => None,
                Some(entry) => Some(unpack_entry(entry, month, &signature.stamp, &words)?),
            };
            Some((id, Register::new(entry, &signature)))
        });
        unpacked.collect()
    }
}

/// Milliseconds in base 36, then `.` and the tick, then `:` and the origin; zeros left out.
fn pack_stamp(stamp: &Stamp, origin: usize) -> String {
    let mut text = base36(stamp.at().ms());
    if stamp.tick() > 0 {
        text.push('.');
        text.push_str(&stamp.tick().to_string());
    }
    if origin > 0 {
        text.push(':');
        text.push_str(&origin.to_string());
    }
    text
}

fn unpack_stamp(text: &str, origins: &[(DeviceId, i16, Author)]) -> Option<Signature> {
    let (text, origin) = text.split_once(':').unwrap_or((text, "0"));
    let (ms, tick) = text.split_once('.').unwrap_or((text, "0"));
    let (device, offset, author) = origins.get(origin.parse::<usize>().ok()?)?;
    let at = Moment::new(i64::from_str_radix(ms, 36).ok()?, *offset).ok()?;
    let stamp = Stamp::new(at, tick.parse().ok()?, device.clone());
    Some(Signature {
        stamp,
        author: author.clone(),
    })
}

fn base36(number: i64) -> String {
    let mut digits = Vec::new();
    let mut rest = number.unsigned_abs();
    loop {
        digits.extend(
            u32::try_from(rest % 36)
                .ok()
                .and_then(|digit| char::from_digit(digit, 36)),
        );
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        digits.push('-');
    }
    digits.into_iter().rev().collect()
}

/// The order of the scores: pain, leg pain, interference, sleep quality, mood, stress, flare.
fn scores_of(entry: &Entry) -> [Option<u8>; 7] {
    [
        entry.pain.map(PainScore::number),
        entry.leg_pain.map(PainScore::number),
        entry.interference.map(Rating::number),
        entry.sleep_quality.map(Rating::number),
        entry.mood.map(Rating::number),
        entry.stress.map(Rating::number),
        entry.flare.map(|flare| match flare {
            Flare::None => 0,
            Flare::Started => 1,
            Flare::Still => 2,
        }),
    ]
}

/// Where an entry says what was left out.
const SKIPPED: &str = "skipped";

fn pack_entry(entry: &Entry, stamp: &Stamp, words: &mut Table<String>) -> PackedEntry {
    // Taken apart field by field, so that a new field cannot be forgotten here.
    let Entry {
        day,
        at,
        pain: _,
        leg_pain: _,
        interference: _,
        sleep_quality: _,
        sleep_hours,
        activity_minutes,
        steps,
        mood: _,
        stress: _,
        flare: _,
        done,
        skipped,
        medicines,
        sites,
        tags,
        note,
        extra,
    } = entry;
    let mut extra = extra.clone();
    if !skipped.is_empty() {
        // The shape is older than this field, and has room for such by name.
        let skipped = serde_json::to_value(skipped).unwrap_or_default();
        extra.insert(SKIPPED.to_owned(), skipped);
    }
    let score = |score: Option<u8>| {
        score
            .and_then(|s| char::from_digit(s.into(), 36))
            .unwrap_or('-')
    };
    let scores: String = scores_of(entry).into_iter().map(score).collect();
    PackedEntry {
        d: day.day_of_month(),
        s: scores.trim_end_matches('-').to_owned(),
        h: sleep_hours.map(Hours::halves),
        a: *activity_minutes,
        w: *steps,
        o: done
            .iter()
            .map(|code| words.place(code.as_str().to_owned()))
            .collect(),
        m: medicines
            .iter()
            .map(|dose| {
                (
                    words.place(dose.name.clone()),
                    words.place(dose.strength.clone()),
                    dose.count,
                )
            })
            .collect(),
        l: sites
            .iter()
            .map(|code| words.place(code.as_str().to_owned()))
            .collect(),
        g: tags.iter().map(|tag| words.place(tag.clone())).collect(),
        n: note.clone(),
        t: (*at != stamp.at()).then(|| (at.ms(), at.offset())),
        x: extra,
    }
}

fn unpack_entry(
    packed: PackedEntry,
    month: Month,
    stamp: &Stamp,
    words: &[String],
) -> Option<Entry> {
    let PackedEntry {
        d,
        s,
        h,
        a,
        w,
        o,
        m,
        l,
        g,
        n,
        t,
        mut x,
    } = packed;
    let at = match t {
        None => stamp.at(),
        Some((ms, offset)) => Moment::new(ms, offset).ok()?,
    };
    let mut entry = Entry::new(month.day(d).ok()?, at);

    let mut scores = s.chars().map(|character| match character {
        '-' => Some(None),
        digit => digit
            .to_digit(36)
            .and_then(|digit| u8::try_from(digit).ok())
            .map(Some),
    });
    let mut next = || scores.next().unwrap_or(Some(None));
    entry.pain = next()?.map(PainScore::new).transpose().ok()?;
    entry.leg_pain = next()?.map(PainScore::new).transpose().ok()?;
    entry.interference = next()?.map(Rating::new).transpose().ok()?;
    entry.sleep_quality = next()?.map(Rating::new).transpose().ok()?;
    entry.mood = next()?.map(Rating::new).transpose().ok()?;
    entry.stress = next()?.map(Rating::new).transpose().ok()?;
    entry.flare = match next()? {
        None => None,
        Some(0) => Some(Flare::None),
        Some(1) => Some(Flare::Started),
        Some(2) => Some(Flare::Still),
        Some(_) => return None,
    };
    if scores.next().is_some() {
        return None;
    }

    entry.sleep_hours = h.map(Hours::from_halves).transpose().ok()?;
    entry.activity_minutes = a;
    entry.steps = w;
    let word = |place: usize| words.get(place);
    entry.done = o
        .into_iter()
        .map(|p| word(p)?.parse().ok())
        .collect::<Option<_>>()?;
    entry.medicines = m
        .into_iter()
        .map(|(name, strength, count)| {
            Some(Dose {
                name: word(name)?.clone(),
                strength: word(strength)?.clone(),
                count,
            })
        })
        .collect::<Option<_>>()?;
    entry.sites = l
        .into_iter()
        .map(|p| word(p)?.parse().ok())
        .collect::<Option<_>>()?;
    entry.tags = g
        .into_iter()
        .map(|p| word(p).cloned())
        .collect::<Option<_>>()?;
    entry.note = n;
    if let Some(skipped) = x.remove(SKIPPED) {
        entry.skipped = serde_json::from_value(skipped).ok()?;
    }
    entry.extra = x;
    Some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::entry::Skipped;

    fn signature(ms: i64, tick: u32, device: &str, offset: i16) -> Signature {
        let at = Moment::new(ms, offset).unwrap();
        let stamp = Stamp::new(at, tick, device.parse().unwrap());
        Signature {
            stamp,
            author: Author::Person,
        }
    }

    #[test]
    fn a_day_is_short_and_comes_back_whole() {
        let by = signature(1_795_335_300_000, 0, "k7f2q9xw", 60);
        let mut entry = Entry::new("2026-11-22".parse().unwrap(), by.stamp.at());
        entry.pain = Some(PainScore::MOST);
        entry.interference = Some(Rating::new(4).unwrap());
        entry.sleep_hours = Some(Hours::from_halves(15).unwrap());
        entry.done = vec!["EX-02".parse().unwrap(), "EDU".parse().unwrap()];
        entry.medicines = vec![Dose {
            name: "paracetamol".to_owned(),
            strength: "500 mg".to_owned(),
            count: DoseCount::new(2).unwrap(),
        }];
        entry.note = "better after the walk".to_owned();
        let mut log: MonthLog = [("e1".parse().unwrap(), Register::new(Some(entry), &by))]
            .into_iter()
            .collect();
        let removal = signature(-5, 3, "other", -300);
        log.put("e2".parse().unwrap(), Register::new(None, &removal));

        let text = serde_json::to_string(&PackedMonth::pack(&log)).unwrap();
        assert_eq!(
            text,
            concat!(
                r#"{"origins":[["k7f2q9xw",60,"person"],["other",-300,"person"]],"#,
                r#""words":["EX-02","EDU","paracetamol","500 mg"],"#,
                r#""rows":[["e1","mwrka7c0",{"d":22,"s":"a-4","h":15,"o":[0,1],"m":[[2,3,2]],"#,
                r#""n":"better after the walk"}],["e2","-5.3:1",null]]}"#
            )
        );
        let packed: PackedMonth = serde_json::from_str(&text).unwrap();
        assert_eq!(packed.unpack("2026-11".parse().unwrap()), Some(log));
    }

    #[test]
    fn what_was_left_out_is_kept_in_the_shape_that_is_older_than_it() {
        let by = signature(1_795_335_300_000, 0, "k7f2q9xw", 60);
        let mut entry = Entry::new("2026-11-22".parse().unwrap(), by.stamp.at());
        entry.skipped = vec![Skipped {
            code: "EX-13".parse().unwrap(),
            reason: "tired".parse().ok(),
        }];
        let log: MonthLog = [("e1".parse().unwrap(), Register::new(Some(entry), &by))]
            .into_iter()
            .collect();
        let text = serde_json::to_string(&PackedMonth::pack(&log)).unwrap();
        assert!(
            text.contains(r#""x":{"skipped":[{"code":"EX-13","reason":"tired"}]}"#),
            "{text}"
        );
        let packed: PackedMonth = serde_json::from_str(&text).unwrap();
        assert_eq!(packed.unpack("2026-11".parse().unwrap()), Some(log));
    }

    #[test]
    fn rows_that_do_not_fit_are_refused() {
        let month: Month = "2026-11".parse().unwrap();
        for row in [
            r#"["e","1:1",null]"#,
            r#"["e","!",null]"#,
            r#"["e","1",{"d":31}]"#,
            r#"["e","1",{"d":1,"s":"b"}]"#,
            r#"["e","1",{"d":1,"s":"------3"}]"#,
            r#"["e","1",{"d":1,"s":"11111111"}]"#,
            r#"["e","1",{"d":1,"h":49}]"#,
            r#"["e","1",{"d":1,"o":[7]}]"#,
            r#"["e","1",{"d":1,"x":{"skipped":7}}]"#,
        ] {
            let text = format!(r#"{{"origins":[["d",0,"person"]],"words":[],"rows":[{row}]}}"#);
            let packed: PackedMonth = serde_json::from_str(&text).unwrap();
            assert!(packed.unpack(month).is_none(), "{row}");
        }
    }
}
