//! The table of patterns and treatments (clinical sheet, 4.12).

use crate::domain::plan::rule::TableRow;

/// Every row of the table.
pub const TABLE_ROWS: &[TableRow] = &[];
