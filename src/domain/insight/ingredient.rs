//! What a medicine holds, as far as the person's own words tell: ingredients and milligrams.
//!
//! Names are recognised by their stems, in English and Spanish, with the brands that people log
//! most. What is not recognised counts for nothing, and the page says that it counts "as logged".
//! Factors for opioids are those of CDC 2022 (clinical sheet, 3.2); limits are those on packs sold
//! without a prescription. None of it is ever a dose to take or to change to.

use crate::domain::diary::entry::Dose;

/// What an ingredient does, where counting needs to know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Paracetamol (acetaminophen).
    Paracetamol,
    /// An anti-inflammatory, with the most milligrams a day on packs sold without a prescription.
    AntiInflammatory(Option<f64>),
    /// An opioid, with its factor to milligrams of morphine; none is not converted.
    Opioid(Option<f64>),
    /// What makes drowsy: benzodiazepines, z-drugs, gabapentinoids, muscle relaxants.
    Sedative,
    /// Alcohol.
    Alcohol,
    /// A triptan.
    Triptan,
}

/// One ingredient in one logged dose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ingredient {
    /// Its name, as in the table.
    pub name: &'static str,
    /// What it does.
    pub kind: Kind,
    /// Milligrams taken, all pieces together; for a fentanyl patch micrograms an hour. None when
    /// the words do not say.
    pub amount: Option<f64>,
    /// Whether it came together with another ingredient.
    pub is_combined: bool,
}

type Row = (&'static str, &'static [&'static str], Kind);

use Kind::{Alcohol, AntiInflammatory, Opioid, Paracetamol, Sedative, Triptan};

/// Name, stems by which it is found in folded words, and what it does.
const INGREDIENTS: [Row; 37] = [
    (
        "paracetamol",
        &[
            "paracetamol",
            "acetaminof",
            "acetaminophen",
            "tylenol",
            "panadol",
            "gelocatil",
            "efferalgan",
            "termalgin",
            "apiretal",
            "excedrin",
            "co-codamol",
            "cocodamol",
            "co-dydramol",
            "solpadeine",
            "vicodin",
            "norco",
            "percocet",
            "endocet",
            "zaldiar",
            "ultracet",
            "pontalsic",
        ],
        Paracetamol,
    ),
    (
        "ibuprofen",
        &[
            "ibuprofen",
            "advil",
            "motrin",
            "nurofen",
            "espidifen",
            "neobrufen",
            "dalsy",
        ],
        AntiInflammatory(Some(1200.0)),
    ),
    (
        "naproxen",
        &["naproxen", "aleve", "naprosyn", "antalgin"],
        AntiInflammatory(Some(660.0)),
    ),
    (
        "diclofenac",
        &["diclofena", "voltar", "cataflam"],
        AntiInflammatory(Some(75.0)),
    ),
    (
        "dexketoprofen",
        &["dexketoprofen", "enantyum", "ketesse", "quiralam"],
        AntiInflammatory(Some(75.0)),
    ),
    (
        "aspirin",
        &["aspirin", "acetilsalicil", "acetylsalicyl", "excedrin"],
        AntiInflammatory(Some(4000.0)),
    ),
    (
        "ketoprofen",
        &[" ketoprofen", " orudis"],
        AntiInflammatory(None),
    ),
    ("meloxicam", &["meloxicam", "mobic"], AntiInflammatory(None)),
    (
        "celecoxib",
        &["celecoxib", "celebrex"],
        AntiInflammatory(None),
    ),
    (
        "etoricoxib",
        &["etoricoxib", "arcoxia"],
        AntiInflammatory(None),
    ),
    (
        "indometacin",
        &["indometa", "indomethacin"],
        AntiInflammatory(None),
    ),
    (
        "ketorolac",
        &["ketorolac", "toradol"],
        AntiInflammatory(None),
    ),
    ("piroxicam", &["piroxicam"], AntiInflammatory(None)),
    (
        "aceclofenac",
        &["aceclofena", "airtal"],
        AntiInflammatory(None),
    ),
    (
        "codeine",
        &["codein", "co-codamol", "cocodamol", "solpadeine"],
        Opioid(Some(0.15)),
    ),
    (
        "dihydrocodeine",
        &["dihydrocodein", "dihidrocodein", "co-dydramol"],
        Opioid(None),
    ),
    (
        "tramadol",
        &[
            "tramadol",
            "ultram",
            "adolonta",
            "zaldiar",
            "ultracet",
            "pontalsic",
        ],
        Opioid(Some(0.2)),
    ),
    (
        "tapentadol",
        &["tapentadol", "palexia", "nucynta"],
        Opioid(Some(0.4)),
    ),
    (
        "hydrocodone",
        &["hydrocodon", "hidrocodon", "vicodin", "norco"],
        Opioid(Some(1.0)),
    ),
    (
        "morphine",
        &[" morphin", " morfin", "sevredol", " mst "],
        Opioid(Some(1.0)),
    ),
    (
        "oxycodone",
        &[
            "oxycodon",
            "oxicodon",
            "oxycontin",
            "oxynorm",
            "percocet",
            "endocet",
            "targin",
        ],
        Opioid(Some(1.5)),
    ),
    (
        "oxymorphone",
        &["oxymorphon", "oximorfon"],
        Opioid(Some(3.0)),
    ),
    (
        "hydromorphone",
        &["hydromorphon", "hidromorfon", "dilaudid", "palladone"],
        Opioid(Some(5.0)),
    ),
    ("methadone", &["methadon", "metadon"], Opioid(Some(4.7))),
    (
        "fentanyl",
        &["fentan", "durogesic", "duragesic"],
        Opioid(Some(2.4)),
    ),
    (
        "buprenorphine",
        &["buprenorf", "buprenorph", "butrans", "transtec"],
        Opioid(None),
    ),
    (
        "benzodiazepine",
        &[
            "diazepam",
            "valium",
            "lorazepam",
            "orfidal",
            "ativan",
            "alprazolam",
            "xanax",
            "trankimazin",
            "clonazepam",
            "rivotril",
            "temazepam",
            "lormetazepam",
            "bromazepam",
            "lexatin",
        ],
        Sedative,
    ),
    (
        "z-drug",
        &[
            "zolpidem",
            "zopiclon",
            "eszopiclon",
            "zaleplon",
            "ambien",
            "stilnox",
        ],
        Sedative,
    ),
    (
        "gabapentinoid",
        &["gabapentin", "pregabalin", "lyrica", "neurontin"],
        Sedative,
    ),
    (
        "muscle relaxant",
        &[
            "cyclobenzaprin",
            "ciclobenzaprin",
            "flexeril",
            "tizanidin",
            "sirdalud",
            "zanaflex",
            "methocarbamol",
            "metocarbamol",
            "robaxin",
            "baclofen",
            "carisoprodol",
        ],
        Sedative,
    ),
    (
        "alcohol",
        &[
            " alcohol", " wine", " beer", " whisky", " vodka", " vino", " cerveza", " copas",
        ],
        Alcohol,
    ),
    (
        "sumatriptan",
        &["sumatriptan", "imigran", "imitrex"],
        Triptan,
    ),
    ("rizatriptan", &["rizatriptan", "maxalt"], Triptan),
    ("zolmitriptan", &["zolmitriptan", "zomig"], Triptan),
    ("almotriptan", &["almotriptan"], Triptan),
    ("eletriptan", &["eletriptan", "relpax"], Triptan),
    ("naratriptan", &["naratriptan"], Triptan),
];

/// The factor that turns milligrams of an opioid into milligrams of morphine; none for what is no opioid of the
/// table, and for one that is not converted.
pub fn opioid_factor(name: &str) -> Option<f64> {
    let rows = &mut INGREDIENTS.iter();
    rows.find_map(|(known, _, kind)| match kind {
        Opioid(factor) if *known == name => *factor,
        _ => None,
    })
}

/// Words for what goes on the skin: it counts for nothing taken by mouth.
const ON_THE_SKIN: [&str; 7] = [
    " gel",
    " cream",
    " crema",
    " pomada",
    " spray",
    " ointment",
    "emulgel",
];

/// Aspirin up to this many milligrams thins the blood and is no pain medicine.
const HEART_ASPIRIN_MG: f64 = 100.0;

/// The ingredients of a dose, as logged.
pub fn ingredients(dose: &Dose) -> Vec<Ingredient> {
    let words = folded(&format!(" {} {} ", dose.name, dose.strength));
    if ON_THE_SKIN.iter().any(|word| words.contains(word)) {
        return Vec::new();
    }
    let mut numbers = amounts(&folded(&dose.strength));
    if numbers.is_empty() {
        numbers = amounts(&words);
    }
    let count = f64::from(dose.count.number());
    let holds = |stems: &[&str]| stems.iter().any(|stem| words.contains(stem));
    let rows = INGREDIENTS.iter().filter(|(name, stems, _)| {
        // "Dihydrocodeine" and "dexketoprofen" have another name inside.
        holds(stems)
            && !(*name == "codeine"
                && (words.contains("hydrocodein") || words.contains("hidrocodein")))
    });
    let found: Vec<&Row> = rows.collect();
    let is_combined = found.len() > 1;
    let most = numbers.iter().copied().fold(f64::NAN, f64::max);
    let least = numbers.iter().copied().fold(f64::NAN, f64::min);
    let taken = found.iter().map(|(name, _, kind)| {
        // Of two numbers the larger is the paracetamol or the like, the smaller the opioid.
        let each = match (numbers.as_slice(), is_combined, kind) {
            ([one], false, _) => Some(*one),
            ([_, _], true, Opioid(_)) => Some(least),
            ([_, _], true, Paracetamol | AntiInflammatory(_)) => Some(most),
            _ => None,
        };
        Ingredient {
            name,
            kind: *kind,
            amount: each.map(|each| each * count),
            is_combined,
        }
    });
    let for_the_heart = |one: &Ingredient| one.name == "aspirin" && most <= HEART_ASPIRIN_MG;
    taken.filter(|one| !for_the_heart(one)).collect()
}

/// Lower case without the accents of Spanish.
pub fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// The milligrams that a text names; for micrograms the number as it stands, as patches are named.
fn amounts(text: &str) -> Vec<f64> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|one: char| one.is_ascii_digit()) {
        let from = rest.get(start..).unwrap_or_default();
        let end = from
            .find(|one: char| !(one.is_ascii_digit() || one == '.' || one == ','))
            .unwrap_or(from.len());
        let (digits, after) = (
            from.get(..end).unwrap_or_default(),
            from.get(end..).unwrap_or_default(),
        );
        let unit: String = after
            .trim_start()
            .chars()
            .take_while(|one| one.is_alphabetic() || *one == '%')
            .collect();
        let scale = match unit.as_str() {
            "g" | "gr" | "gram" | "grams" | "gramo" | "gramos" => Some(1000.0),
            "mg" | "" | "mcg" | "ug" | "µg" | "μg" => Some(1.0),
            _ => None,
        };
        if let (Some(scale), Some(number)) = (scale, number(digits)) {
            found.push(number * scale);
        }
        rest = after;
    }
    found
}

/// A number as people write it: "0.5", "0,5", "1000", "1.000", "1,000".
fn number(digits: &str) -> Option<f64> {
    let digits = digits.trim_end_matches(['.', ',']);
    let thousands = digits.split_once(['.', ',']).is_some_and(|(whole, rest)| {
        rest.len() == 3 && !whole.is_empty() && !whole.starts_with('0')
    });
    if thousands {
        digits.replace(['.', ','], "").parse().ok()
    } else {
        digits.replace(',', ".").parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measure::DoseCount;

    fn dose(name: &str, strength: &str, count: u8) -> Dose {
        Dose {
            name: name.to_owned(),
            strength: strength.to_owned(),
            count: DoseCount::new(count).unwrap(),
        }
    }

    fn read(name: &str, strength: &str, count: u8) -> Vec<(&'static str, Option<f64>)> {
        let found = ingredients(&dose(name, strength, count));
        found.iter().map(|one| (one.name, one.amount)).collect()
    }

    #[test]
    fn reads_names_and_strengths_as_people_write_them() {
        for (name, strength, count, found, mg) in [
            ("Paracetamol", "500 mg", 2, "paracetamol", 1000.0),
            ("paracetamol 1g", "", 1, "paracetamol", 1000.0),
            ("Acetaminofén", "0,5 g", 3, "paracetamol", 1500.0),
            ("PARACETAMOL", "1.000 mg", 1, "paracetamol", 1000.0),
            ("Tylenol", "650", 2, "paracetamol", 1300.0),
            ("Ibuprofeno", "600mg", 1, "ibuprofen", 600.0),
            ("Enantyum", "25 mg", 2, "dexketoprofen", 50.0),
            ("Tramadol", "50 mg", 2, "tramadol", 100.0),
            ("Morphine", "2.5 mg", 2, "morphine", 5.0),
            ("Fentanyl patch", "12 mcg/h", 1, "fentanyl", 12.0),
        ] {
            assert_eq!(
                read(name, strength, count),
                [(found, Some(mg))],
                "{name} {strength}"
            );
        }
    }

    #[test]
    fn takes_products_with_two_ingredients_apart() {
        let parts = [("paracetamol", Some(1000.0)), ("codeine", Some(60.0))];
        assert_eq!(read("Co-codamol", "30/500 mg", 2), parts);
        assert_eq!(read("Paracetamol + codeína", "500 mg/30 mg", 2), parts);
        assert!(
            ingredients(&dose("Zaldiar", "", 1))
                .iter()
                .all(|one| one.is_combined && one.amount.is_none())
        );
    }

    #[test]
    fn does_not_guess() {
        assert_eq!(read("Heat patch", "", 1), []);
        assert_eq!(read("Ibuprofen gel", "5 %", 1), []);
        assert_eq!(read("Ibuprofen", "", 2), [("ibuprofen", None)]);
        assert_eq!(
            read("Ibuprofen", "100 mg/5 ml", 1),
            [("ibuprofen", Some(100.0))]
        );
        assert_eq!(read("Aspirin", "75 mg", 1), []);
        assert_eq!(
            read("Dihydrocodeine", "30 mg", 1),
            [("dihydrocodeine", Some(30.0))]
        );
        assert_eq!(
            read("Dexketoprofen", "25 mg", 1),
            [("dexketoprofen", Some(25.0))]
        );
        assert_eq!(
            read("Hydromorphone", "2 mg", 1),
            [("hydromorphone", Some(2.0))]
        );
    }

    #[test]
    fn every_stem_is_folded_already() {
        for (name, stems, _) in INGREDIENTS {
            for stem in stems {
                assert_eq!(*stem, folded(stem), "{name}");
            }
        }
    }
}
