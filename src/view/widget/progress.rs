//! How far along, in steps that are really there.

use leptos::prelude::*;

/// How many steps are drawn at most.
const MOST_BONES: usize = 12;

/// A row of steps with the same in words; never a share of an unknown whole.
#[component]
pub fn Progress(
    /// Such as "Part 2 of 6: your back".
    #[prop(into)]
    text: Signal<String>,
    /// Steps that are behind.
    #[prop(into)]
    done: Signal<usize>,
    /// All steps.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    // More bones than fit a phone say no more than a dozen does.
    let steps = move || {
        let all = total.get().max(1);
        let bones = all.min(MOST_BONES);
        let done = done.get() * bones / all;
        (0..bones)
            .map(|step| {
                view! {
                    <span
                        class="progress__step"
                        class:progress__step--done=step < done
                        class:progress__step--now=step == done
                    ></span>
                }
            })
            .collect_view()
    };
    view! {
        <div class="progress">
            <p class="progress__text">{text}</p>
            <div class="progress__track" aria-hidden="true">
                {steps}
            </div>
        </div>
    }
}
