//! Small changes of a predicate: one part left out, or one boundary moved by its edge.

use crate::domain::plan::predicate::Predicate;

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// Holds for nobody.
pub(super) const NEVER: Predicate = Predicate::Not(&Predicate::Always);

/// The predicate with each of its parts changed in turn, and what was changed.
pub(super) fn changed(predicate: &Predicate) -> Vec<(Predicate, String)> {
    match *predicate {
        Predicate::AtLeast(amount, least) => {
            let above = Predicate::Above(amount, least);
            vec![(above, format!("{} above {least}", amount.name()))]
        }
        Predicate::Above(amount, limit) => {
            let least = Predicate::AtLeast(amount, limit);
            vec![(least, format!("{} from {limit}", amount.name()))]
        }
        Predicate::Below(amount, limit) => {
            let most = Predicate::Not(leak(Predicate::Above(amount, limit)));
            vec![(most, format!("{} up to {limit}", amount.name()))]
        }
        Predicate::Not(part) => inside(part, Predicate::Not),
        Predicate::Surely(part) => {
            let mut all = inside(part, Predicate::Surely);
            all.push((*part, format!("not surely {part:?}")));
            all
        }
        Predicate::Possibly(part) => {
            let mut all = inside(part, Predicate::Possibly);
            all.push((*part, format!("not possibly {part:?}")));
            all
        }
        Predicate::All(parts) => among(parts, Predicate::All),
        Predicate::Any(parts) => among(parts, Predicate::Any),
        Predicate::Count(least, parts) => {
            let mut all = among(parts, |parts| Predicate::Count(least, parts));
            let more = least.saturating_add(1);
            all.push((Predicate::Count(more, parts), format!("{more} of them")));
            all
        }
        _ => Vec::new(),
    }
}

fn inside(
    part: &Predicate,
    build: impl Fn(&'static Predicate) -> Predicate,
) -> Vec<(Predicate, String)> {
    changed(part)
        .into_iter()
        .map(|(part, what)| (build(leak(part)), what))
        .collect()
}

fn among(
    parts: &[Predicate],
    build: impl Fn(&'static [Predicate]) -> Predicate,
) -> Vec<(Predicate, String)> {
    let mut all = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        if parts.len() > 1 {
            let rest: Vec<_> = parts
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != place)
                .map(|(_, part)| *part)
                .collect();
            all.push((build(rest.leak()), format!("without {part:?}")));
        }
        for (instead, what) in changed(part) {
            let altered: Vec<_> = parts
                .iter()
                .enumerate()
                .map(|(other, part)| if other == place { instead } else { *part })
                .collect();
            all.push((build(altered.leak()), what));
        }
    }
    all
}
