//! Days of the week, as seven native checkboxes in a row.

use super::field_group::FieldGroup;
use crate::domain::measure::IsoWeekday;
use crate::domain::weekdays::Weekdays;
use crate::text::agenda::short_day;
use crate::view::say::{say, spell};
use leptos::prelude::*;

/// A question answered by days of the week.
#[component]
pub fn WeekdayField(
    /// The id of the control; error derives its own from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// What is wrong with the answer, if anything.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The day on which the week begins.
    first: IsoWeekday,
    /// The days taken.
    value: RwSignal<Weekdays>,
) -> impl IntoView {
    let group = id.clone();
    let days = Weekdays::week_from(first)
        .map(|day| {
            let day_id = format!("{group}-{}", day.number());
            view! {
                <label class="step" for=day_id>
                    <input
                        class="step__input"
                        id=day_id.clone()
                        type="checkbox"
                        prop:checked=move || value.get().has(day)
                        aria-label=say(format!("day.weekday.{}", day.number()))
                        on:change=move |event| {
                            let is_in = event_target_checked(&event);
                            value.update(|days| *days = days.with(day, is_in));
                        }
                    />
                    <span class="step__face">{spell(move |words| short_day(day, words))}</span>
                </label>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <FieldGroup id legend error>
            <div class="weekday-field__box"><div class="weekday-field">{days}</div></div>
        </FieldGroup>
    }
}
