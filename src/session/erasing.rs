//! How much of the device is used, whether the browser promises to keep it, and erasing it all.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Incoming, Keeper, LoadOutcome, Session};
use crate::domain::record::id::{DeviceId, PersonId};
use crate::platform::{durable, identity, page};
use crate::storage::record_store::CEILING;

/// How much of the room we allow ourselves is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// In hundredths, rounded up: something is never shown as nothing.
    pub percent: usize,
    /// How much is left of it.
    pub left: RoomLeft,
}

/// How much room is left, in the steps that are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoomLeft {
    /// Years of it.
    Plenty,
    /// From 60 hundredths on: time to think of it.
    Some,
    /// From 85 hundredths on, or on a device that is full for another reason: time to make room.
    Little,
}

/// Whether the browser promises to keep what is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Promise {
    /// It was not asked yet, or has not answered.
    #[default]
    Unknown,
    /// It does.
    Given,
    /// It does not.
    Refused,
    /// This browser knows no such promise.
    Unheard,
}

/// How erasing went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erased {
    /// Done; the keys of ours that are still there, which should be none.
    Left(Vec<String>),
    /// The browser did not let us, or gives no name for a new record.
    Refused,
}

impl Session {
    /// How much room is used; none when nothing is stored.
    pub fn room(self) -> Option<Room> {
        // Every change of the record changes it.
        self.record.track();
        self.keeping.track();
        self.room_now()
    }

    /// The same without following changes: reading every text takes its time.
    pub fn room_now(self) -> Option<Room> {
        let usage = self.keeper.with_value(Keeper::usage)?;
        // Where nothing is stored there is nothing to hold room back for.
        let is_full = usage.units > 0 && self.keeper.with_value(Keeper::is_full);
        Some(Room {
            percent: (usage.units * 100).div_ceil(CEILING),
            left: match () {
                () if is_full || usage.is_very_high() => RoomLeft::Little,
                () if usage.is_high() => RoomLeft::Some,
                () => RoomLeft::Plenty,
            },
        })
    }

    /// Whether the browser promises to keep what is stored.
    pub fn promise(self) -> ReadSignal<Promise> {
        self.promise.read_only()
    }

    /// Looks whether the browser has promised already, without asking for it.
    pub fn look_at_promise(self) {
        spawn_local(async move {
            // That it was not promised yet is nothing to tell before anybody asked.
            if durable::is_promised().await == Some(true) {
                self.promise.set(Promise::Given);
            }
        });
    }

    /// Asks the browser to keep what is stored, even when room gets short.
    pub fn ask_for_promise(self) {
        spawn_local(async move {
            self.promise.set(match durable::ask().await {
                Some(true) => Promise::Given,
                Some(false) => Promise::Refused,
                None => Promise::Unheard,
            });
        });
    }

    /// Forgets everything on this device: the record, texts set aside, settings.
    ///
    /// The page goes on with a blank record of a new person, in the same language, and keeps
    /// nothing before the next change. Files the person saved are theirs and stay.
    pub fn erase_everything(self) -> Erased {
        let names = identity::new_id::<PersonId>()
            .and_then(|person| identity::new_id::<DeviceId>().map(|device| (person, device)));
        let Ok((person, device)) = names else {
            return Erased::Refused;
        };
        let mut left = None;
        self.keeper
            .update_value(|keeper| left = keeper.erase().ok());
        let Some(left) = left else {
            return Erased::Refused;
        };
        self.become_blank(person, device);
        Erased::Left(left)
    }

    /// Goes on as somebody new, with nothing in memory that could bring the old record back.
    pub(super) fn become_blank(self, person: PersonId, device: DeviceId) {
        self.happened.set(None);
        self.incoming.set(Incoming::Nothing);
        self.device.set_value(device);
        self.record.update(|record| *record = record.erased(person));
        self.opened.set(LoadOutcome::Empty);
        self.keeping.set(self.keeper.with_value(Keeper::state));
    }

    /// Leaves for an empty page at once.
    pub fn leave_quickly(self) {
        page::leave_quickly();
    }
}
