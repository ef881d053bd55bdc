//! Height and weight in the units people think in; only metric is stored.

const CM_PER_INCH: f64 = 2.54;
const KG_PER_POUND: f64 = 0.453_592_37;

/// Centimetres to one decimal, of feet and inches.
pub fn centimetres_of(feet: f64, inches: f64) -> f64 {
    to_one_decimal(feet.mul_add(12.0, inches) * CM_PER_INCH)
}

/// Whole feet and the nearest inch, of centimetres.
pub fn feet_and_inches_of(centimetres: f64) -> (f64, f64) {
    let inches = (centimetres / CM_PER_INCH).round();
    ((inches / 12.0).floor(), inches % 12.0)
}

/// Kilograms to one decimal, of pounds. A stone is 14 pounds.
pub fn kilograms_of(pounds: f64) -> f64 {
    to_one_decimal(pounds * KG_PER_POUND)
}

/// Pounds, rounded, of kilograms.
pub fn pounds_of(kilograms: f64) -> f64 {
    (kilograms / KG_PER_POUND).round()
}

fn to_one_decimal(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_in_feet_or_pounds_comes_back_the_same() {
        for inches in 40..96 {
            let typed = (f64::from(inches / 12), f64::from(inches % 12));
            assert_eq!(
                feet_and_inches_of(centimetres_of(typed.0, typed.1)),
                typed,
                "{inches} inches"
            );
        }
        for pounds in 60..880 {
            let typed = f64::from(pounds);
            assert!((pounds_of(kilograms_of(typed)) - typed).abs() < f64::EPSILON);
        }
    }
}
