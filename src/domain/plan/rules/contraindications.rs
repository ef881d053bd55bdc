//! Contra-indications (clinical sheet, 3.2 to 3.11), one family a file.

use crate::domain::plan::rule::Contraindication;

/// Every family.
pub const FAMILIES: &[&[Contraindication]] = &[];

/// Every contra-indication.
pub fn all() -> impl Iterator<Item = &'static Contraindication> {
    FAMILIES.iter().flat_map(|family| family.iter())
}
