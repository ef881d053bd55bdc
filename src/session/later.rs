//! A memo that is made when somebody first asks for it.
//!
//! What no page of the first visit reads is neither computed nor downloaded then: the code behind the
//! memo belongs to the parts of the program that ask for it. It lives as long as the session.

use leptos::prelude::*;

/// The place of such a memo.
pub(super) struct Later<T: Send + Sync + 'static> {
    /// Who owns the memo: the session, not the page that happens to ask first and goes away again.
    owner: StoredValue<Option<Owner>>,
    made: StoredValue<Option<Memo<T>>>,
}

impl<T: Send + Sync + 'static> Clone for Later<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Later<T> {}

impl<T: Send + Sync + 'static> Later<T> {
    /// A place in the scope that is being built.
    pub(super) fn new() -> Self {
        Self {
            owner: StoredValue::new(Owner::current()),
            made: StoredValue::new(None),
        }
    }

    /// The memo, made now if it was not before.
    pub(super) fn memo(self, build: impl FnOnce() -> Memo<T>) -> Memo<T> {
        if let Some(made) = self.made.get_value() {
            return made;
        }
        let made = match self.owner.get_value() {
            Some(owner) => owner.with(build),
            None => build(),
        };
        self.made.set_value(Some(made));
        made
    }
}
