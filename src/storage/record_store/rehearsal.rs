//! Trying whether a record can be restored: it is put into a store in memory and read back.

use super::{CEILING, Fresh, LoadOutcome, RecordStore};
use crate::domain::record::Record;
use crate::domain::record::id::DeviceId;
use crate::storage::KeyValue;
use crate::storage::memory::MemoryStore;

/// What came of the trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rehearsal {
    /// Everything came back, and there is room for it.
    Whole,
    /// Everything came back, but it needs more room than we let ourselves use.
    Crowded,
    /// Something did not come back.
    Broken,
}

/// Stores the record in memory as it would be stored on a device, loads it, and compares.
pub fn rehearse(record: &Record, device: &DeviceId, app: &str) -> Rehearsal {
    // The same kind of store as the app keeps, or phones would download its code twice.
    let store: Box<dyn KeyValue> = Box::new(MemoryStore::default());
    let mut store = RecordStore::new(store, app);
    let fresh = Fresh {
        person: record.person().clone(),
        device: device.clone(),
    };
    let came_back = store.save(record, device).is_ok()
        && store.load(&fresh).is_ok_and(|loaded| {
            let is_whole = matches!(loaded.outcome, LoadOutcome::Loaded);
            let is_nothing = record.is_blank() && loaded.outcome == LoadOutcome::Empty;
            (is_whole || is_nothing) && loaded.record == *record
        });
    if !came_back {
        Rehearsal::Broken
    } else if store.usage().is_ok_and(|usage| usage.units <= CEILING) {
        Rehearsal::Whole
    } else {
        Rehearsal::Crowded
    }
}
