//! The rule book, from every row of knowledge.

use backplan::domain::fact::YesNo;
use backplan::domain::plan::bucket::Bucket;
use backplan::domain::plan::dose::{self, Share};
use backplan::domain::plan::exercise::{Change, Exercise};
use backplan::domain::plan::pattern::Pattern;
use backplan::domain::plan::predicate::Predicate;
use backplan::domain::plan::rule::{
    Cell, Effect, FlagRow, Ground, Limit, Rule, TABLE, TABLE_ORDER, Vote,
};
use backplan::domain::plan::rules::exercises::{LIBRARY, STARTER_SETS};
use backplan::domain::plan::rules::flags::{FLAGS, MH_1, MH_2, MH_3};
use backplan::domain::plan::rules::guideline_votes::VOTES;
use backplan::domain::plan::rules::pattern_table::TABLE_ROWS;
use backplan::domain::plan::rules::patterns::PATTERNS;
use backplan::domain::plan::rules::{RULES_VERSION, all_rules, contraindications};
use backplan::domain::plan::source::{Confidence, Source, Strength};
use backplan::domain::plan::team::Role;
use backplan::domain::plan::urgency::Urgency;
use backplan::domain::treatment::Treatment;
use backplan::text::Words;
use backplan::text::dose as amounts;

use super::left_out::LEFT_OUT;
use super::markdown::{section, table};
use super::predicate::{codes, spelled};

/// The path of a crisis, which the danger check walks itself: id, when, what follows.
pub(super) const CRISIS: [(&str, Predicate, &str); 4] = [
    (
        "MH-0",
        Predicate::Is(YesNo::Mh0),
        "Help now is on every page; the questions of MH-1 and MH-2 follow",
    ),
    (
        "MH-1",
        MH_1,
        "MH-2 is asked at once; until it is answered the plan stops at U1",
    ),
    ("MH-2", MH_2, "U0; asked and not sure counts as yes"),
    (
        "MH-3",
        MH_3,
        "U1 until support is reached; gentle walking and coping skills stay open",
    ),
];

const HEAD: [&str; 8] = [
    "Id",
    "When",
    "What follows",
    "What the person reads",
    "Strength",
    "Confidence",
    "Sources",
    "Note",
];

/// The whole document.
pub(super) fn document(words: &Words) -> String {
    [
        opening(words),
        left_out(),
        dangers(words),
        crisis(),
        patterns(words),
        limits(words),
        verdicts(words),
        pattern_table(),
        votes(),
        exercise_limits(words),
        library(words),
        treatments(words),
        sources(),
    ]
    .concat()
}

fn opening(words: &Words) -> String {
    let strengths = [
        Strength::S,
        Strength::M,
        Strength::W,
        Strength::E,
        Strength::P,
    ];
    let strengths = strengths.map(|one| {
        let meaning = words.text(&format!("strength.{}", one.letter()));
        vec![one.letter().to_owned(), meaning]
    });
    let confidences = [
        Confidence::Read,
        Confidence::Secondary,
        Confidence::Knowledge,
        Confidence::Own,
        Confidence::ToVerify,
    ];
    let confidences = confidences.map(|one| {
        let meaning = words.text(&format!("confidence.{}", one.tag()));
        vec![one.tag().to_owned(), meaning]
    });
    let buckets = Bucket::ALL.map(|one| {
        let name = words.text(&format!("bucket.{}.name", one.name()));
        let means = words.text(&format!("bucket.{}.means", one.name()));
        vec![one.name().to_owned(), name, means]
    });
    let patterns: Vec<Vec<String>> = Pattern::ALL
        .iter()
        .map(|one| {
            let name = words.text(&format!("pattern.{}.name", one.code()));
            vec![one.code().to_owned(), name]
        })
        .collect();
    let roles: Vec<Vec<String>> = Role::ALL
        .iter()
        .map(|one| {
            let name = words.text(&format!("role.{}.name", one.code()));
            vec![one.code().to_owned(), name]
        })
        .collect();
    let urgencies = [
        [Urgency::U0.name(), "Emergency, now; the plan stops"],
        [Urgency::U1.name(), "The same day; the plan stops"],
        [Urgency::U2.name(), "Within seven days"],
        [Urgency::U3.name(), "Within two to six weeks"],
        [Urgency::U4.name(), "At the next visit"],
    ]
    .map(|row| row.map(str::to_owned).to_vec());
    [
        format!(
            "# Rule book\n\n\
             Rules version {RULES_VERSION}. **Not reviewed by a clinician yet.**\n\n\
             Made by `cargo test --test docs` from the rows under `src/domain/plan/rules.rs`; \
             do not edit by hand. `docs/facts.md` says what each fact means.\n\n\
             A rule fires only when its condition is known to hold. A danger sign also counts when it \
             was asked and the person is not sure, a contra-indication whenever its condition is \
             not known to fail. “Surely” reads an \
             unknown as no, “possibly” reads it as yes. “Shows” means that a pattern holds, \
             “leads” that it is the one the plan is built on.\n"
        ),
        section(
            "Verdicts",
            "Strictest first.",
            &table(&["Code", "Name", "Meaning"], &buckets),
        ),
        section("Urgency", "", &table(&["Code", "Meaning"], &urgencies)),
        section(
            "Strength",
            "How much a statement can bear.",
            &table(&["Letter", "Meaning"], &strengths),
        ),
        section(
            "Confidence",
            "How far a statement was checked against its source.",
            &table(&["Tag", "Meaning"], &confidences),
        ),
        section(
            "Pattern names",
            "The one that leads first.",
            &table(&["Code", "Name"], &patterns),
        ),
        section("Roles", "", &table(&["Code", "Name"], &roles)),
    ]
    .concat()
}

fn left_out() -> String {
    let rows: Vec<Vec<String>> = LEFT_OUT
        .iter()
        .map(|one| {
            vec![
                one.id.to_owned(),
                one.why.to_owned(),
                format!("`{}`", one.file),
            ]
        })
        .collect();
    section(
        "Left out",
        "Ids of the clinical sheet that are not rows below, each with its reason and the file that \
         does what it asks.",
        &table(&["Id", "Why", "Where"], &rows),
    )
}

/// A row of the eight columns.
fn row(
    id: &str,
    when: String,
    follows: String,
    says: Option<&str>,
    ground: Option<Ground>,
    note: &str,
) -> Vec<String> {
    let says = says.unwrap_or_default().to_owned();
    let mut cells = vec![id.to_owned(), when, follows, says];
    cells.extend(ground.map_or_else(|| [const { String::new() }; 3], grounds));
    cells.push(note.to_owned());
    cells
}

fn grounds(ground: Ground) -> [String; 3] {
    let keys: Vec<&str> = ground.sources.iter().map(|one| one.key()).collect();
    [
        ground.strength.letter().to_owned(),
        ground.confidence.tag().to_owned(),
        keys.join(", "),
    ]
}

fn dangers(words: &Words) -> String {
    let rows: Vec<Vec<String>> = FLAGS
        .iter()
        .map(|flag| {
            let title = words.text(&format!("flag.{}", flag.id));
            let reason = words.text(&format!("rule.{}", flag.id));
            let says = format!("{title}. {reason}");
            let when = match &flag.computed {
                Some(computed) => format!("`{}`; or {}", flag.flag.name(), spelled(computed)),
                None => format!("`{}`", flag.flag.name()),
            };
            row(
                flag.id,
                when,
                urgency(flag),
                Some(&says),
                Some(flag.ground),
                flag.note,
            )
        })
        .collect();
    section(
        "Danger signs",
        "Asked and “not sure” counts one level lower.",
        &table(&HEAD, &rows),
    )
}

fn urgency(flag: &FlagRow) -> String {
    let mut parts = vec![flag.urgency.name().to_owned()];
    let more_urgent = flag
        .escalates
        .iter()
        .map(|(when, level)| format!("{} if {}", level.name(), spelled(when)));
    parts.extend(more_urgent);
    parts.push(format!("see {}", role_codes(flag.roles)));
    if flag.checkable {
        parts.push("lowered when examined by a clinician and unchanged since".to_owned());
    }
    parts.join("; ")
}

fn crisis() -> String {
    let rows =
        CRISIS.map(|(id, when, follows)| vec![id.to_owned(), spelled(&when), follows.to_owned()]);
    section(
        "The path of a crisis",
        "Walked by `src/domain/plan/danger.rs`; MH-4 to MH-6 are danger signs above.",
        &table(&["Id", "When", "What follows"], &rows),
    )
}

fn patterns(words: &Words) -> String {
    let rows: Vec<Vec<String>> = PATTERNS
        .iter()
        .map(|one| {
            row(
                one.id,
                spelled(&one.when),
                format!("shows {}", one.pattern.code()),
                words.find(&format!("rule.{}", one.id)),
                Some(one.ground),
                one.note,
            )
        })
        .collect();
    section(
        "Patterns",
        "PH-MECH holds when no other pattern does.",
        &table(&HEAD, &rows),
    )
}

fn limits(words: &Words) -> String {
    let rows: Vec<Vec<String>> = contraindications::all()
        .map(|one| {
            let limit = match one.limit {
                Limit::Bar => "not suitable",
                Limit::BarStart => "not suitable to begin; a review when in use",
                Limit::BarPart => "a part is not suitable, the rest is to be discussed",
                Limit::Caution => "caution",
            };
            row(
                one.id,
                spelled(&one.when),
                format!("{}: {limit}", codes(one.treatments)),
                words.find(&format!("rule.{}", one.id)),
                Some(one.ground),
                one.note,
            )
        })
        .collect();
    section(
        "Contra-indications",
        "Not suitable means so when known; when not known, to be discussed first. A caution means \
         discuss first, and for self-care a change in how it is done.",
        &table(&HEAD, &rows),
    )
}

fn verdicts(words: &Words) -> String {
    let rows: Vec<Vec<String>> = all_rules()
        .map(|rule| {
            row(
                rule.id,
                spelled(&rule.when),
                effects(rule),
                words.find(&format!("rule.{}", rule.id)),
                Some(rule.ground),
                rule.note,
            )
        })
        .collect();
    section(
        "Verdict rules",
        "Of several verdicts on one treatment the strictest holds, but for the exceptions named as \
         “replaces”. No verdict here is better than what the contra-indications allow.",
        &table(&HEAD, &rows),
    )
}

fn effects(rule: &Rule) -> String {
    let mut parts: Vec<String> = rule.effects.iter().map(effect).collect();
    if !rule.replaces.is_empty() {
        let replaced: Vec<&str> = rule
            .replaces
            .iter()
            .map(|&id| if id == TABLE { "the pattern table" } else { id })
            .collect();
        parts.push(format!("replaces {}", replaced.join(", ")));
    }
    parts.join("; ")
}

fn effect(effect: &Effect) -> String {
    match *effect {
        Effect::Verdict(treatments, bucket, None) => {
            format!("{}: {}", codes(treatments), bucket.name())
        }
        Effect::Verdict(treatments, bucket, Some(weeks)) => {
            let weeks = in_weeks(weeks);
            format!("{}: {} {weeks}", codes(treatments), bucket.name())
        }
        Effect::Disagree(treatments) => format!("guidelines disagree on {}", codes(treatments)),
        Effect::Review(treatments, days) => {
            format!(
                "review of {} within {days} days when in use",
                codes(treatments)
            )
        }
        Effect::Refer(level) => format!("arrange a check, {}", level.name()),
        Effect::Team(roles) => format!("team: {}", role_codes(roles)),
        Effect::Ask(fact) => format!("ask `{}`", fact.name()),
        Effect::Tell => "tell the person".to_owned(),
        Effect::Block(exercises) => format!("without {}", exercise_ids(exercises)),
        Effect::Prefer(exercises) => format!("first {}", exercise_ids(exercises)),
        Effect::Note(treatments) => format!("note on {}", codes(treatments)),
        Effect::Rank(treatments, places) => format!("order of {}: {places:+}", codes(treatments)),
    }
}

fn in_weeks(weeks: u8) -> String {
    match weeks {
        0 => "now".to_owned(),
        1 => "after 1 week".to_owned(),
        weeks => format!("after {weeks} weeks"),
    }
}

fn role_codes(roles: &[Role]) -> String {
    let codes: Vec<&str> = roles.iter().map(|one| one.code()).collect();
    codes.join(", ")
}

fn exercise_ids(exercises: &[Exercise]) -> String {
    let ids: Vec<&str> = exercises.iter().map(|one| one.id()).collect();
    ids.join(", ")
}

fn pattern_codes(patterns: &[Pattern]) -> String {
    let codes: Vec<&str> = patterns.iter().map(|one| one.code()).collect();
    codes.join(", ")
}

fn pattern_table() -> String {
    let mut head = vec!["Treatments", "When"];
    head.extend(TABLE_ORDER.iter().map(|pattern| pattern.code()));
    head.extend(["Strength", "Confidence", "Sources"]);
    let rows: Vec<Vec<String>> = TABLE_ROWS
        .iter()
        .map(|line| {
            let mut cells = vec![codes(line.treatments), spelled(&line.gate)];
            cells.extend(line.cells.iter().map(|one| cell(*one)));
            cells.extend(grounds(line.ground));
            cells
        })
        .collect();
    section(
        "Pattern table",
        "Of several rows on one treatment the first whose condition holds counts; the column is the \
         pattern that leads. “first”: self-care at once, care by others by a talk now. “3 w”: a next \
         step after three weeks. “specialist”: to be discussed if a specialist has raised it, otherwise against. \
         “disputed”: guidelines disagree. A dash: no card unless asked for.",
        &table(&head, &rows),
    )
}

fn cell(cell: Cell) -> String {
    match cell {
        Cell::First => "first".to_owned(),
        Cell::Next(weeks) => format!("{weeks} w"),
        Cell::NextDisputed(weeks) => format!("{weeks} w, disputed"),
        Cell::Discuss => "discuss".to_owned(),
        Cell::DiscussDisputed => "discuss, disputed".to_owned(),
        Cell::Against => "against".to_owned(),
        Cell::AgainstDisputed => "against, disputed".to_owned(),
        Cell::Barred => "not suitable".to_owned(),
        Cell::Specialist => "specialist".to_owned(),
        Cell::Silent => "–".to_owned(),
    }
}

fn votes() -> String {
    let rows: Vec<Vec<String>> = VOTES
        .iter()
        .map(|line| {
            let patterns = match line.patterns {
                [] => "all".to_owned(),
                some => pattern_codes(some),
            };
            let votes: Vec<String> = line
                .votes
                .iter()
                .map(|(source, vote)| format!("{} {}", source.key(), voted(*vote)))
                .collect();
            vec![line.treatment.code().to_owned(), patterns, votes.join("; ")]
        })
        .collect();
    section(
        "What guidelines say",
        "A guideline that is not named is silent.",
        &table(&["Treatment", "Patterns", "Votes"], &rows),
    )
}

const fn voted(vote: Vote) -> &'static str {
    match vote {
        Vote::StrongFor => "strongly for",
        Vote::For => "for",
        Vote::Package => "for, with exercise",
        Vote::Open => "undecided",
        Vote::Against => "against",
        Vote::StrongAgainst => "strongly against",
        Vote::Expired => "expired, no vote",
        Vote::Silent => "silent",
    }
}

/// One row an id and a condition, with all the exercises it changes.
fn exercise_limits(words: &Words) -> String {
    let mut lines: Vec<(&str, String, &str, Vec<Exercise>)> = Vec::new();
    for (exercise, (id, when, change)) in LIBRARY
        .iter()
        .flat_map(|line| line.limits.iter().map(|limit| (line.exercise, limit)))
    {
        let (when, change) = (spelled(when), changed(*change));
        let known = lines
            .iter_mut()
            .find(|line| (line.0, &line.1, line.2) == (*id, &when, change));
        match known {
            Some(line) => line.3.push(exercise),
            None => lines.push((id, when, change, vec![exercise])),
        }
    }
    lines.sort_by(|one, other| one.0.cmp(other.0));
    let rows: Vec<Vec<String>> = lines
        .into_iter()
        .map(|(id, when, change, exercises)| {
            let follows = format!("{}: {change}", exercise_ids(&exercises));
            let says = words.find(&format!("rule.{id}"));
            row(id, when, follows, says, None, "")
        })
        .collect();
    section(
        "Exercise limits",
        "Limits of single exercises; they carry no ground of their own. What bars movement as a \
         whole is a contra-indication of EX.",
        &table(&HEAD, &rows),
    )
}

const fn changed(change: Change) -> &'static str {
    match change {
        Change::Block => "taken away; done eased when not known",
        Change::BlockUnlessRuledOut => "taken away, also when not known",
        Change::Ease => "done differently",
    }
}

fn library(words: &Words) -> String {
    let rows: Vec<Vec<String>> = LIBRARY
        .iter()
        .map(|line| {
            let id = line.exercise.id();
            vec![
                id.to_owned(),
                words.text(&format!("exercise.{id}.name")),
                pattern_codes(line.prefer),
                line.needs.to_owned(),
                if line.floor { "yes" } else { "" }.to_owned(),
                line.minutes.to_string(),
                dose::row(line.exercise)
                    .and_then(|row| dose::start(row, Share::Usual, None))
                    .map(|start| amounts::whole(start, words))
                    .unwrap_or_default(),
                dose::row(line.exercise)
                    .map(|row| format!("{} {} in {}", row.goal, row.unit.name(), row.goal_sets))
                    .unwrap_or_default(),
            ]
        })
        .collect();
    let head = [
        "Id",
        "Name",
        "Put forward for",
        "Needs",
        "Floor",
        "Minutes",
        "Start",
        "Goal",
    ];
    let sets: Vec<Vec<String>> = STARTER_SETS
        .iter()
        .map(|set| vec![set.pattern.code().to_owned(), exercise_ids(set.exercises)])
        .collect();
    [
        section(
            "Exercises",
            "The start is for somebody of whom nothing more is known. Who says what they manage on an \
             ordinary day begins with 70 % of it, or with 50 % where R-SELF-02-HALF holds. Three \
             green times allow one step: one or two times more, or a tenth more time; then a set \
             more; then load. A flare goes two steps back.",
            &table(&head, &rows),
        ),
        section(
            "What each pattern starts with",
            "The first four that fit are taken.",
            &table(&["Pattern", "Exercises"], &sets),
        ),
    ]
    .concat()
}

fn treatments(words: &Words) -> String {
    let rows: Vec<Vec<String>> = Treatment::ALL
        .iter()
        .map(|one| {
            let name = words.text(&format!("treatment.{}.name", one.code()));
            vec![one.code().to_owned(), name]
        })
        .collect();
    section("Treatments", "", &table(&["Code", "Name"], &rows))
}

fn sources() -> String {
    let rows: Vec<Vec<String>> = Source::ALL
        .iter()
        .map(|one| vec![one.key().to_owned(), one.title().to_owned()])
        .collect();
    section("Sources", "", &table(&["Key", "Title"], &rows))
}
