//! When and how much: the form under a thing of the week, wherever it stands.
//!
//! Nothing is kept before the person saves, and what they leave as it is stays with the plan.

use leptos::prelude::*;

use crate::domain::agenda::{Dose, Task};
use crate::domain::day::TimeOfDay;
use crate::view::form::choice::Choice;
use crate::view::form::number_field::NumberField;
use crate::view::form::select_field::SelectField;
use crate::view::form::time_field::TimeField;
use crate::view::form::weekday_field::WeekdayField;
use crate::view::icon::Glyph;
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonKind};

/// What is wrong with the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// No day is chosen.
    NoDay,
    /// The amount is no whole number in range.
    NoAmount,
}

/// The form; `id` begins all ids of its controls.
#[component]
pub fn ScheduleForm(
    /// The id that all ids of the form begin with.
    id: String,
    /// What it is about, as it stands.
    task: Task,
    /// Runs when it was saved or left.
    on_done: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let days = RwSignal::new(task.days);
    let time = RwSignal::new(task.time.map(|time| time.to_string()).unwrap_or_default());
    let amount = RwSignal::new(
        task.dose
            .map(|dose| dose.number().to_string())
            .unwrap_or_default(),
    );
    // Read once: a change in another tab must not take what is being chosen.
    let (choice, first, roles) = untrack(|| {
        let choice = session.choice_coded(task.code);
        (choice, session.week_start(), session.owners(task.line))
    });
    let owner = choice
        .and_then(|choice| choice.owner)
        .map(|owner| owner.to_string());
    let owner = RwSignal::new(owner.unwrap_or_default());
    let fault = RwSignal::new(None::<Fault>);
    let error = move |wanted: Fault, key: &'static str| {
        MaybeProp::derive(move || {
            let is_wrong = fault.get() == Some(wanted);
            is_wrong.then(|| session.words().with(|words| words.text(key)))
        })
    };
    let save = Callback::new(move |()| {
        let dose = match task.dose {
            None => Ok(None),
            Some(dose) => dose
                .typed(&amount.get_untracked())
                .map(Some)
                .ok_or(Fault::NoAmount),
        };
        let chosen = days.get_untracked();
        match dose {
            _ if chosen.is_empty() => fault.set(Some(Fault::NoDay)),
            Err(wrong) => fault.set(Some(wrong)),
            Ok(dose) => {
                let time = time.get_untracked().parse::<TimeOfDay>().ok();
                let owner = Some(owner.get_untracked()).filter(|owner| !owner.is_empty());
                session.schedule(&task, chosen, time, dose, owner.as_deref());
                on_done.run(());
            }
        }
    });
    let is_exercise = task.code != task.line;
    let days_id = format!("{id}-days");
    let time_id = format!("{id}-time");
    let how_much = task.dose.map(|dose| {
        let (unit, wrong) = match dose {
            Dose::Minutes(_) => ("schedule.unit.minutes", "schedule.error.minutes"),
            Dose::Times(_) => ("schedule.unit.times", "schedule.error.times"),
        };
        view! {
            <NumberField
                id=format!("{id}-amount")
                label=say("schedule.amount")
                error=error(Fault::NoAmount, wrong)
                unit=say(unit)
                value=amount
                on_input=Callback::new(move |text| amount.set(text))
            />
        }
    });
    let who = (!is_exercise).then(|| view! { <OwnerField form=id roles value=owner/> });
    let leave_out = is_exercise.then(|| {
        let on_press = Callback::new(move |()| {
            session.leave_out(task.code);
            on_done.run(());
        });
        view! { <Button label=say("schedule.leave_out") kind=ButtonKind::Quiet on_press/> }
    });
    view! {
        <div class="schedule-form">
            <WeekdayField
                id=days_id
                legend=say("schedule.days")
                error=error(Fault::NoDay, "schedule.error.days")
                first
                value=days
            />
            {how_much}
            <TimeField id=time_id label=say("schedule.time") hint=say("schedule.time_hint") value=time/>
            {who}
            <div class="button-row">
                <Button label=say("schedule.save") icon=Glyph::Check on_press=save/>
                <Button label=say("schedule.back") kind=ButtonKind::Quiet on_press=on_done/>
                {leave_out}
            </div>
        </div>
    }
}

/// Who looks after it: the person, or somebody of the team by role.
#[component]
fn OwnerField(
    /// The id that all ids of the form begin with.
    form: String,
    /// The roles offered.
    roles: Vec<String>,
    /// The role taken; empty for the person.
    value: RwSignal<String>,
) -> impl IntoView {
    let mut id = form;
    id.push_str("-owner");
    let mut choices = vec![Choice::new("", say("schedule.owner.me"))];
    // A role that is not offered any more stays while it is the one taken.
    let kept = value.get_untracked();
    let kept = Some(kept).filter(|kept| !kept.is_empty() && !roles.contains(kept));
    for role in roles.into_iter().chain(kept) {
        let name = say(format!("role.{role}.name"));
        choices.push(Choice::new(role, name));
    }
    view! {
        <SelectField
            id
            label=say("schedule.owner.text")
            choices
            value
            on_change=Callback::new(move |code| value.set(code))
        />
    }
}
