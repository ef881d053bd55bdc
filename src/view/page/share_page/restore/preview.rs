//! What an opened file holds and would do, with the choice to take it along or to put it in place.

use leptos::prelude::*;

use crate::platform::page;
use crate::session::{Conflict, Integrity, Kind, Preview, Rehearsal, Session, Whose};
use crate::text::{conflict as conflict_words, day as day_words};
use crate::view::icon::Glyph;
use crate::view::say::{count, say, use_session};
use crate::view::widget::button::{Button, ButtonKind};
use crate::view::widget::card::Card;
use crate::view::widget::dialog::Dialog;
use crate::view::widget::disclosure::Disclosure;
use crate::view::widget::notice::{Notice, Voice};
use crate::view::widget::tone::Tone;

const HEADING: &str = "share-opened";

/// More than this many lines nobody reads.
const MOST_SHOWN: usize = 20;

/// The file that is open.
#[component]
pub(super) fn Opened() -> impl IntoView {
    let session = use_session();
    let preview = Memo::new(move |_| session.incoming_preview());
    // It appeared below what was pressed: the eye and the screen reader go on there.
    Effect::new(|_| page::bring(&format!("#{HEADING}")));
    view! {
        <Card>
            <h3 id=HEADING tabindex="-1">{say("share.opened.title")}</h3>
            {move || preview.get().map(|preview| view! { <Shown preview/> })}
        </Card>
    }
}

/// What the file holds, what it would do, and the buttons.
#[component]
fn Shown(preview: Preview) -> impl IntoView {
    let session = use_session();
    let trusted = RwSignal::new(preview.integrity != Integrity::Changed);
    let facts = facts(session, &preview);
    let effects = effects(&preview);
    let conflicts = preview.comparison.conflicts.clone();
    let whose = preview.whose;
    let kind = preview.kind;
    view! {
        <dl class="share__facts">{facts}</dl>
        {(whose == Whose::Other).then(|| view! {
            <Notice tone=Tone::Caution title=say("share.opened.other.title")>
                <p>{say("share.opened.other.text")}</p>
            </Notice>
        })}
        {(whose != Whose::Nobody).then(|| view! {
            <h4>{say("share.opened.would")}</h4>
            <ul class="about__list">{effects}</ul>
            <Conflicts conflicts/>
        })}
        {(kind == Kind::Plan).then(|| view! { <p>{say("share.opened.plan_only")}</p> })}
        {move || if trusted.get() {
            view! { <Choices whose kind/> }.into_any()
        } else {
            view! {
                <Notice tone=Tone::Caution voice=Voice::Alert title=say("share.opened.changed.title")>
                    <p>{say("share.opened.changed.text")}</p>
                    <div class="button-row">
                        <Button
                            label=say("share.opened.changed.anyway")
                            on_press=Callback::new(move |()| {
                                trusted.set(true);
                                page::focus(&format!("#{HEADING}"));
                            })
                        />
                        <GiveUp/>
                    </div>
                </Notice>
            }
            .into_any()
        }}
    }
}

/// What was changed on two devices, one by one.
#[component]
fn Conflicts(conflicts: Vec<Conflict>) -> impl IntoView {
    let session = use_session();
    let more = conflicts.len().saturating_sub(MOST_SHOWN);
    let shown = conflicts.into_iter().take(MOST_SHOWN).map(|conflict| {
        let told = move || {
            session
                .words()
                .with(|words| conflict_words::told(&conflict, words))
        };
        view! { <li>{told}</li> }
    });
    let shown = shown.collect::<Vec<_>>();
    (!shown.is_empty()).then(|| view! {
        <Disclosure summary=say("share.conflict.title")>
            <ul class="about__list">
                {shown}
                {(more > 0).then(|| view! { <li>{count("share.conflict.more", move || more)}</li> })}
            </ul>
        </Disclosure>
    })
}

/// Take along, put in place, or leave it.
#[component]
fn Choices(whose: Whose, kind: Kind) -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let merge = Callback::new(move |()| {
        session.merge_backup();
    });
    let replace = Callback::new(move |()| {
        asking.set(false);
        session.replace_by_backup();
    });
    // Where nothing is yet, both would do the same.
    let is_first = whose == Whose::Nobody;
    let can_replace = kind == Kind::Backup && !is_first;
    let merge_words = if is_first {
        "share.opened.restore"
    } else {
        "share.opened.merge"
    };
    view! {
        {can_replace.then(|| view! { <p class="muted">{say("share.opened.how")}</p> })}
        <div class="button-row">
            <Button label=say(merge_words) kind=ButtonKind::Primary icon=Glyph::Upload on_press=merge/>
            {can_replace.then(|| view! {
                <Button
                    label=say("share.opened.replace")
                    on_press=Callback::new(move |()| asking.set(true))
                />
            })}
            <GiveUp/>
        </div>
        <Dialog
            id="replace"
            title=say("share.replace.sure")
            open=asking
            on_close=move |()| asking.set(false)
        >
            <p>{say("share.replace.text")}</p>
            <div class="button-row">
                <Button label=say("share.replace.yes") kind=ButtonKind::Danger on_press=replace/>
                <Button
                    label=say("share.replace.no")
                    kind=ButtonKind::Quiet
                    on_press=Callback::new(move |()| asking.set(false))
                />
            </div>
        </Dialog>
    }
}

/// Leaves the file as it is.
#[component]
fn GiveUp() -> impl IntoView {
    let session = use_session();
    view! {
        <Button
            label=say("share.opened.close")
            kind=ButtonKind::Quiet
            on_press=Callback::new(move |()| {
                session.close_backup();
            })
        />
    }
}

/// Whose it is, when it was made, what it holds.
fn facts(session: Session, preview: &Preview) -> impl IntoView + use<> {
    let whose = match preview.whose {
        Whose::Same => "same",
        Whose::Other => "other_person",
        Whose::Nobody => "nobody",
    };
    let made = {
        let (day, app) = (preview.created.day(), preview.app.clone());
        Signal::derive(move || {
            session.words().with(|words| {
                let when = day_words::long(day, words);
                words.fill("share.opened.made_by", &[("when", &when), ("app", &app)])
            })
        })
    };
    let span = preview.days.clone().map(|days| {
        Signal::derive(move || {
            session.words().with(|words| {
                words.fill(
                    "share.opened.span",
                    &[
                        ("from", &day_words::long(*days.start(), words)),
                        ("to", &day_words::long(*days.end(), words)),
                    ],
                )
            })
        })
    });
    let held = [
        ("entries", preview.entries),
        ("answers", preview.answers),
        ("choices", preview.choices),
        ("goals", preview.goals),
        ("team", preview.team),
        ("reviews", preview.reviews),
    ];
    // Tried in memory, so it is known and not hoped.
    let trial = match (preview.kind, session.incoming_rehearsal()) {
        (Kind::Plan, _) | (_, None) => None,
        (Kind::Backup, Some(Rehearsal::Whole)) => Some("whole"),
        (Kind::Backup, Some(Rehearsal::Crowded)) => Some("crowded"),
        (Kind::Backup, Some(Rehearsal::Broken)) => Some("broken"),
    };
    let lacking = preview.lacking;
    let lacks = (preview.whose == Whose::Same && preview.kind == Kind::Backup).then(|| {
        if lacking == 0 {
            say("share.trial.lacks_nothing")
        } else {
            count("share.trial.lacks", move || lacking)
        }
    });
    let is_empty = held.iter().all(|(_, n)| *n == 0);
    let held = held
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(name, n)| view! { <li>{count(format!("share.opened.{name}"), move || n)}</li> })
        .collect_view();
    view! {
        <div>
            <dt>{say("share.opened.whose")}</dt>
            <dd>{say(format!("share.opened.{whose}"))}</dd>
        </div>
        <div>
            <dt>{say("share.opened.made")}</dt>
            <dd>{made}</dd>
        </div>
        <div>
            <dt>{say("share.opened.holds")}</dt>
            <dd>
                <ul>{held}</ul>
                {span.map(|span| view! { <span class="muted">{span}</span> })}
                {is_empty.then(|| say("share.opened.nothing"))}
            </dd>
        </div>
        {trial.map(|trial| view! {
            <div>
                <dt>{say("share.trial.question")}</dt>
                <dd>
                    {say(format!("share.trial.{trial}"))}
                    {lacks.map(|lacks| view! { <br/><span class="muted">{lacks}</span> })}
                </dd>
            </div>
        })}
    }
}

/// What taking it along would do, in numbers.
fn effects(preview: &Preview) -> impl IntoView + use<> {
    let compared = &preview.comparison;
    let counts = [
        ("new", compared.new),
        ("changed", compared.changed),
        ("conflict", compared.conflicts.len()),
        ("removed_there", compared.removed_there),
        ("removed_here", compared.removed_here),
        ("older", compared.older),
        ("same_values", compared.same),
    ];
    counts
        .into_iter()
        .filter(|(name, n)| *n > 0 || *name == "new")
        .map(|(name, n)| view! { <li>{count(format!("share.would.{name}"), move || n)}</li> })
        .collect_view()
}
