//! Draws for resampling: numbers that look random and are the same every time.
//!
//! Invariant: nothing here asks a clock or a browser; the same seed gives the same numbers on every
//! device, so that a page opened twice says the same.

/// A row of numbers that follows from its seed alone (the generator `SplitMix64`).
#[derive(Debug, Clone)]
pub struct Draws {
    state: u64,
}

impl Draws {
    /// The row that belongs to this seed.
    pub const fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number, any of 64 bits.
    pub fn next_number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; nought when `end` is nought.
    pub fn below(&mut self, end: usize) -> usize {
        // The upper half of the product: even for all ends that matter here, and without a loop.
        let wide = u128::from(self.next_number()) * (end as u128);
        usize::try_from(wide >> 64).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_published_generator() {
        // The first numbers of the reference implementation for seed 1234567.
        let mut draws = Draws::seeded(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| draws.next_number()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn stays_below_the_end_and_reaches_every_number() {
        let mut draws = Draws::seeded(1);
        let mut seen = [0_u32; 7];
        for _ in 0..7_000 {
            seen[draws.below(7)] += 1;
        }
        assert!(
            seen.iter().all(|&count| (850..1_150).contains(&count)),
            "{seen:?}"
        );
        assert_eq!(draws.below(0), 0);
    }
}
