//! On which days the diary asks: every day, or those the person picks.

use leptos::prelude::*;

use crate::domain::weekdays::Weekdays;
use crate::view::form::weekday_field::WeekdayField;
use crate::view::say::{say, use_session};
use crate::view::widget::button::{Button, ButtonKind};

/// Days that leave one free between them.
const THREE: Weekdays = Weekdays::of([1, 3, 5]);

/// The days with their buttons.
#[component]
pub(super) fn DiaryDays() -> impl IntoView {
    let session = use_session();
    let kept = Memo::new(move |_| session.rhythm().days_at(session.day().get()));
    let days = RwSignal::new(kept.get_untracked());
    let unchanged = Signal::derive(move || days.get() == kept.get() || days.get().is_empty());
    view! {
        <section class="page__section" aria-labelledby="settings-diary">
            <h2 id="settings-diary">{say("settings.diary.title")}</h2>
            <p>{say("settings.diary.text")}</p>
            <WeekdayField
                id="settings-diary-days"
                legend=say("settings.diary.days")
                first=untrack(|| session.week_start())
                value=days
            />
            <div class="button-row">
                <Button
                    label=say("settings.diary.save")
                    unavailable=unchanged
                    on_press=Callback::new(move |()| {
                        session.ask_on(days.get_untracked());
                    })
                />
                <Button
                    label=say("settings.diary.three")
                    kind=ButtonKind::Quiet
                    on_press=Callback::new(move |()| days.set(THREE))
                />
                <Button
                    label=say("settings.diary.all")
                    kind=ButtonKind::Quiet
                    on_press=Callback::new(move |()| days.set(Weekdays::ALL))
                />
            </div>
        </section>
    }
}
