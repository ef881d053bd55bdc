//! One value for each fact of a kind, by its place in the table.
//!
//! A fact is looked up many thousand times for one plan, so that a place in a row of values is worth more than a
//! search. Never holds more than what was noted: a fact that was not asked has no value.

/// Values by the place of their fact; none where nothing was noted.
#[derive(Clone, PartialEq)]
pub(crate) struct Column<T, const FACTS: usize>([Option<T>; FACTS]);

impl<T: Copy, const FACTS: usize> Column<T, FACTS> {
    /// The value at a place, when one was noted.
    pub(crate) fn get(&self, place: usize) -> Option<T> {
        self.0.get(place).copied().flatten()
    }

    /// Notes the value at a place.
    pub(crate) fn note(&mut self, place: usize, value: T) {
        if let Some(known) = self.0.get_mut(place) {
            *known = Some(value);
        }
    }
}

impl<T: Copy, const FACTS: usize> Default for Column<T, FACTS> {
    fn default() -> Self {
        Self([None; FACTS])
    }
}

/// The places and values that were noted.
impl<T: std::fmt::Debug, const FACTS: usize> std::fmt::Debug for Column<T, FACTS> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let noted = self.0.iter().enumerate();
        let noted = noted.filter_map(|(place, value)| value.as_ref().map(|value| (place, value)));
        formatter.debug_map().entries(noted).finish()
    }
}
