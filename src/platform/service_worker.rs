//! The offline copy: hearing of a new version, and changing to it when the person says so.

#![expect(
    clippy::disallowed_methods,
    reason = "platform is the door to the browser"
)]

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventTarget, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    // Private windows and plain http have none; the binding would hand out an undefined one.
    let there = Reflect::has(&navigator, &JsValue::from_str("serviceWorker")).unwrap_or(false);
    there.then(|| navigator.service_worker())
}

/// Listens beside whoever else does; a target that takes no listener has nothing to tell either.
fn listen(target: &EventTarget, event: &str, heard: &Closure<dyn FnMut()>) {
    let _listening = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
}

/// Calls back when a new version is cached whole and waits.
pub fn on_update(waiting: impl Fn() + Clone + 'static) {
    let Some(container) = container() else { return };
    spawn_local(async move {
        // `ready` resolves once there is a worker at all; until then there is nothing to update.
        let Ok(promise) = container.ready() else {
            return;
        };
        let Ok(ready) = JsFuture::from(promise).await else {
            return;
        };
        let Ok(registration) = ready.dyn_into::<ServiceWorkerRegistration>() else {
            return;
        };
        if registration.waiting().is_some() {
            waiting();
        }
        let watched = registration.clone();
        let found = Closure::<dyn FnMut()>::new(move || {
            if let Some(worker) = watched.installing() {
                watch(&worker, waiting.clone());
            }
        });
        listen(&registration, "updatefound", &found);
        // The page listens for as long as it lives.
        found.forget();
    });
}

fn watch(worker: &ServiceWorker, waiting: impl Fn() + 'static) {
    let watched = worker.clone();
    let changed = Closure::<dyn FnMut()>::new(move || {
        let installed = watched.state() == web_sys::ServiceWorkerState::Installed;
        // The very first worker also becomes "installed", but there is no page of an older version then.
        let has_older = container().is_some_and(|container| container.controller().is_some());
        if installed && has_older {
            waiting();
        }
    });
    listen(worker, "statechange", &changed);
    changed.forget();
}

/// Changes to the version that waits, and loads the page anew once it is in charge.
pub fn activate_update() {
    let Some(container) = container() else { return };
    let in_charge = Closure::<dyn FnMut()>::new(super::page::reload);
    listen(&container, "controllerchange", &in_charge);
    in_charge.forget();
    spawn_local(async move {
        let Ok(promise) = container.ready() else {
            return;
        };
        let Ok(ready) = JsFuture::from(promise).await else {
            return;
        };
        let Ok(registration) = ready.dyn_into::<ServiceWorkerRegistration>() else {
            return;
        };
        let message = Object::new();
        let named = Reflect::set(
            &message,
            &JsValue::from_str("type"),
            &JsValue::from_str("activate"),
        );
        match registration.waiting() {
            Some(worker) if named.is_ok() => {
                if worker.post_message(&message).is_err() {
                    super::page::reload();
                }
            }
            // Another tab was faster: the new version is in charge already.
            _ => super::page::reload(),
        }
    });
}
