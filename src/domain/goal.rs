//! What it is all for: at most three goals in the person's own words.
//!
//! Goals are first told in the questions and later kept in the plan. Of one goal, the later edit stands,
//! wherever it was made, so there is one truth.

use super::record::Record;
use super::record::answer::Answer;
use super::record::choice::Goal;
use super::record::id::{GoalId, ItemId};
use super::record::ledger::Register;
use crate::domain::measure::Rating;

/// How many goals a person works on at most.
pub const MOST_GOALS: usize = 3;

/// The places for goals: the name of the goal and of the question that asks for it, and of the question
/// how near it is.
const PLACES: [(&str, &str); MOST_GOALS] = [
    ("goal.first", "goal.first_now"),
    ("goal.second", "goal.second_now"),
    ("goal.third", "goal.third_now"),
];

/// Every goal: the three places in order, then any that somebody of the team added.
pub fn goals(record: &Record) -> Vec<(GoalId, Goal)> {
    let mut found: Vec<(GoalId, Goal)> = Vec::new();
    for (place, now) in PLACES {
        let (Ok(id), Ok(said), Ok(now)) = (place.parse(), place.parse(), now.parse()) else {
            continue;
        };
        if let Some(goal) = goal_at(record, &id, &said, &now) {
            found.push((id, goal));
        }
    }
    for (id, goal) in record.goals().iter() {
        if !PLACES.iter().any(|(place, _)| *place == id.as_str()) {
            found.push((id.clone(), goal.clone()));
        }
    }
    found
}

/// The first place that holds no goal; none when there are enough.
pub fn free_place(record: &Record) -> Option<GoalId> {
    let taken = goals(record);
    if taken.len() >= MOST_GOALS {
        return None;
    }
    PLACES
        .iter()
        .filter_map(|(place, _)| place.parse().ok())
        .find(|place: &GoalId| !taken.iter().any(|(id, _)| id == place))
}

fn goal_at(record: &Record, id: &GoalId, said: &ItemId, now: &ItemId) -> Option<Goal> {
    let held = record.goals().register(id);
    let is_later =
        |answer: &&Register<Answer>| held.is_none_or(|held| answer.stamp() > held.stamp());
    let mut goal = held.and_then(Register::value).cloned();
    let answer = record.answers().register(said).filter(is_later);
    if let Some(Answer::Text(words)) = answer.and_then(Register::value) {
        let words = words.trim();
        match &mut goal {
            _ if words.is_empty() => {}
            Some(goal) => words.clone_into(&mut goal.words),
            None => goal = Some(Goal::new(words.to_owned())),
        }
    }
    let answer = record.answers().register(now).filter(is_later);
    if let (Some(goal), Some(answer)) = (&mut goal, answer)
        && let Some(Answer::Number(number)) = answer.value()
        && let Some(rating) = rating_of(number.number())
    {
        goal.rate(answer.stamp().at().day(), rating);
    }
    goal
}

/// The rating of a number that a file may hold: whole, from 0 to 10.
fn rating_of(number: f64) -> Option<Rating> {
    (0..=10_u8)
        .find(|whole| f64::from(*whole).total_cmp(&number).is_eq())
        .and_then(|whole| Rating::new(whole).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::fact::Listing;
    use crate::domain::record::answer::Finite;
    use crate::domain::record::ledger::{Author, Signature};
    use crate::domain::understanding::understand;

    fn signed(record: &Record, date: &str) -> Signature {
        let at = format!("{date}T12:00:00.000+00:00").parse().unwrap();
        record.sign(at, &"phone".parse().unwrap(), Author::Person)
    }

    fn answered(record: &mut Record, question: &str, answer: Answer, date: &str) {
        let by = signed(record, date);
        record
            .answer(question.parse().unwrap(), answer, &by)
            .unwrap();
    }

    fn text(words: &str) -> Answer {
        Answer::Text(words.to_owned())
    }

    fn number(number: f64) -> Answer {
        Answer::Number(Finite::new(number).unwrap())
    }

    fn kept(record: &mut Record, id: &str, goal: Goal, date: &str) {
        let by = signed(record, date);
        record.set_goal(id.parse().unwrap(), goal, &by).unwrap();
    }

    /// Id, words, and ratings by day.
    type Told = (String, String, Vec<(String, u8)>);

    fn told() -> Record {
        let mut record = Record::new("me".parse().unwrap());
        answered(
            &mut record,
            "goal.first",
            text(" Walk to the shop "),
            "2026-11-01",
        );
        answered(&mut record, "goal.first_now", number(3.0), "2026-11-01");
        record
    }

    fn all(record: &Record) -> Vec<Told> {
        goals(record)
            .into_iter()
            .map(|(id, goal)| {
                let ratings = goal.ratings.iter();
                let ratings = ratings.map(|(day, rating)| (day.to_string(), rating.number()));
                (id.to_string(), goal.words, ratings.collect())
            })
            .collect()
    }

    fn row(id: &str, words: &str, ratings: &[(&str, u8)]) -> Told {
        let ratings = ratings
            .iter()
            .map(|(day, rating)| ((*day).to_owned(), *rating));
        (id.to_owned(), words.to_owned(), ratings.collect())
    }

    #[test]
    fn a_goal_told_in_the_questions_is_a_goal_of_the_plan() {
        let record = told();
        assert_eq!(
            all(&record),
            [row("goal.first", "Walk to the shop", &[("2026-11-01", 3)])]
        );
        assert_eq!(free_place(&record).unwrap().as_str(), "goal.second");
    }

    #[test]
    fn what_was_said_last_stands_on_either_side() {
        let mut record = told();
        let (id, mut goal) = goals(&record).remove(0);
        goal.words = "Walk to the shop and back".to_owned();
        goal.target = Some("2027-02-01".parse::<Day>().unwrap());
        goal.rate("2026-11-10".parse().unwrap(), Rating::new(5).unwrap());
        kept(&mut record, id.as_str(), goal, "2026-11-10");
        let ratings = [("2026-11-01", 3), ("2026-11-10", 5)];
        assert_eq!(
            all(&record),
            [row("goal.first", "Walk to the shop and back", &ratings)]
        );
        // Asked again later: the words change, the date and the earlier ratings stay.
        answered(
            &mut record,
            "goal.first",
            text("Walk to the park"),
            "2026-11-20",
        );
        answered(&mut record, "goal.first_now", number(6.0), "2026-11-20");
        let ratings = [("2026-11-01", 3), ("2026-11-10", 5), ("2026-11-20", 6)];
        assert_eq!(
            all(&record),
            [row("goal.first", "Walk to the park", &ratings)]
        );
        assert!(goals(&record)[0].1.target.is_some());
    }

    #[test]
    fn what_is_understood_of_a_person_are_the_goals_that_stand() {
        let mut record = told();
        kept(
            &mut record,
            "goal.second",
            Goal::new("Garden".to_owned()),
            "2026-11-10",
        );
        let facts = understand(&record).facts;
        assert_eq!(facts.goals(), ["Walk to the shop", "Garden"]);
        // One of them is not rated: no list of ratings could say which.
        assert!(!facts.is_asked(Listing::GoalRatings));
        let by = signed(&record, "2026-11-11");
        record
            .drop_goal("goal.second".parse().unwrap(), &by)
            .unwrap();
        assert!(understand(&record).facts.is_asked(Listing::GoalRatings));
    }

    #[test]
    fn a_dropped_goal_does_not_come_back_from_the_questions() {
        let mut record = told();
        let by = signed(&record, "2026-11-10");
        record
            .drop_goal("goal.first".parse().unwrap(), &by)
            .unwrap();
        assert_eq!(goals(&record), []);
        assert_eq!(free_place(&record).unwrap().as_str(), "goal.first");
    }

    #[test]
    fn three_are_enough_wherever_they_come_from() {
        let mut record = told();
        kept(
            &mut record,
            "from-the-team",
            Goal::new("Sleep".to_owned()),
            "2026-11-02",
        );
        assert_eq!(free_place(&record).unwrap().as_str(), "goal.second");
        kept(
            &mut record,
            "goal.third",
            Goal::new("Garden".to_owned()),
            "2026-11-03",
        );
        assert_eq!(free_place(&record), None);
        let ids: Vec<String> = goals(&record)
            .iter()
            .map(|(id, _)| id.to_string())
            .collect();
        assert_eq!(ids, ["goal.first", "goal.third", "from-the-team"]);
    }

    #[test]
    fn a_rating_that_is_none_and_an_empty_answer_say_nothing() {
        let mut record = Record::new("me".parse().unwrap());
        answered(&mut record, "goal.first", text("  "), "2026-11-01");
        assert_eq!(goals(&record), []);
        let mut record = told();
        answered(&mut record, "goal.first_now", number(3.5), "2026-11-02");
        assert_eq!(all(&record)[0].2, []);
    }
}
