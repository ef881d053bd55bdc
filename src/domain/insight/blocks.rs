//! The moving-block bootstrap: days are drawn again in runs, so that neighbours stay neighbours.

use super::draws::Draws;

/// Entries of a run: about a week.
const BLOCK: usize = 7;
/// How often everything is drawn again.
const DRAWS: usize = 1_000;

/// Rows of numbers, ready to be summed over any run.
#[derive(Debug)]
pub struct Blocks<const N: usize> {
    /// Sums of all rows before each place, and of all rows at the end.
    sums: Vec<[f64; N]>,
    block: usize,
}

impl<const N: usize> Blocks<N> {
    /// Takes the rows in the order of the calendar; none when there are fewer than two.
    pub fn of(rows: impl Iterator<Item = [f64; N]>) -> Option<Self> {
        let mut sum = [0.0; N];
        let mut sums = vec![sum];
        for row in rows {
            for (sum, value) in sum.iter_mut().zip(row) {
                *sum += value;
            }
            sums.push(sum);
        }
        let count = sums.len() - 1;
        // A series of two or three blocks could hardly be mixed.
        let block = BLOCK.min(count / 3).max(1);
        (count >= 2).then_some(Self { sums, block })
    }

    /// The means of as many rows, drawn in runs.
    pub fn draw(&self, draws: &mut Draws) -> [f64; N] {
        let count = self.sums.len() - 1;
        let mut total = [0.0; N];
        let mut left = count;
        while left > 0 {
            let length = self.block.min(left);
            let start = draws.below(count - self.block + 1);
            let ends = self.sums.get(start).zip(self.sums.get(start + length));
            if let Some((before, after)) = ends {
                for ((total, before), after) in total.iter_mut().zip(before).zip(after) {
                    *total += after - before;
                }
            }
            left -= length;
        }
        total.map(|total| total / count as f64)
    }
}

/// The middle 95 % of what the draws give; none when fewer than nine in ten give anything.
pub fn bounds(mut draw: impl FnMut() -> Option<f64>) -> Option<(f64, f64)> {
    let mut drawn: Vec<f64> = (0..DRAWS).filter_map(|_| draw()).collect();
    if drawn.len() * 10 < DRAWS * 9 {
        return None;
    }
    drawn.sort_unstable_by(f64::total_cmp);
    Some((quantile(&drawn, 0.025)?, quantile(&drawn, 0.975)?))
}

/// The value below which that share of the ordered values lies, between two of them in proportion.
pub fn quantile(ordered: &[f64], share: f64) -> Option<f64> {
    let last = ordered.len().checked_sub(1)?;
    let place = share.clamp(0.0, 1.0) * last as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between nought and the last place"
    )]
    let below = place.floor() as usize;
    let low = *ordered.get(below)?;
    let high = *ordered.get((below + 1).min(last))?;
    Some(low + (high - low) * (place - below as f64))
}
