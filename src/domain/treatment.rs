//! Treatments, the ten components of care they belong to, and how each one reaches a person.

/// One of the ten components of care, and two drawers beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// What a person learns and does alone; beside the ten.
    SelfCare,
    /// Component 1: pain medicines.
    Medication,
    /// Component 2: physical therapy and exercise.
    PhysicalTherapy,
    /// Component 3: occupational therapy, work and daily activity.
    OccupationalTherapy,
    /// Component 4: chiropractic and spinal manipulation.
    Chiropractic,
    /// Component 5: acupuncture.
    Acupuncture,
    /// Component 6: massage.
    Massage,
    /// Component 7: lifestyle.
    Lifestyle,
    /// Component 8: injections.
    Injections,
    /// Component 9: surgery.
    Surgery,
    /// Component 10: psychological support.
    Psychological,
    /// Scans and tests; beside the ten.
    Investigation,
}

impl Component {
    /// The ten components of care, in their usual order.
    pub const TEN: [Self; 10] = [
        Self::Medication,
        Self::PhysicalTherapy,
        Self::OccupationalTherapy,
        Self::Chiropractic,
        Self::Acupuncture,
        Self::Massage,
        Self::Lifestyle,
        Self::Injections,
        Self::Surgery,
        Self::Psychological,
    ];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SelfCare => "self_care",
            Self::Medication => "medication",
            Self::PhysicalTherapy => "physical_therapy",
            Self::OccupationalTherapy => "occupational_therapy",
            Self::Chiropractic => "chiropractic",
            Self::Acupuncture => "acupuncture",
            Self::Massage => "massage",
            Self::Lifestyle => "lifestyle",
            Self::Injections => "injections",
            Self::Surgery => "surgery",
            Self::Psychological => "psychological",
            Self::Investigation => "investigation",
        }
    }
}

/// How a treatment reaches a person; decides the strongest bucket it may ever have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// A person can begin alone.
    Own,
    /// Somebody else's hands or sessions.
    Delivered,
    /// A medicine bought without a prescription.
    Shelf,
    /// A medicine that a prescriber decides on.
    Prescribed,
    /// A needle procedure by a specialist.
    Injected,
    /// An operation.
    Operated,
    /// A scan or a review that a clinician arranges.
    Arranged,
}

macro_rules! treatments {
    ( $( $variant:ident = $code:literal, $component:ident, $route:ident, $meaning:literal; )+ ) => {
        /// A treatment, by the code that files and checks outside the project use.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Treatment {
            $( #[doc = $meaning] $variant, )+
        }

        impl Treatment {
            /// Every treatment, in the order of the table.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The code in files.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// The component of care it belongs to.
            pub const fn component(self) -> Component {
                match self { $( Self::$variant => Component::$component, )+ }
            }

            /// How it reaches a person.
            pub const fn route(self) -> Route {
                match self { $( Self::$variant => Route::$route, )+ }
            }

            /// The treatment of that code, longer names of the same thing included.
            pub fn coded(code: &str) -> Option<Self> {
                match code {
                    $( $code => Some(Self::$variant), )+
                    "PSY-CBT" => Some(Self::Cbt),
                    "PSY-ACT" => Some(Self::Act),
                    "PSY-MBSR" => Some(Self::Mbsr),
                    "PSY-MDR" => Some(Self::Mdr),
                    "WTN" => Some(Self::LifWt),
                    "OPI" => Some(Self::Ops),
                    "INJ-ESI-A" | "INJ-ESI-S" => Some(Self::InjEsi),
                    "YOG-TC" => Some(Self::Yog),
                    _ => None,
                }
            }
        }
    };
}

treatments! {
    Edu = "EDU", SelfCare, Own, "Learning how long-term pain works, staying active";
    Ex = "EX", PhysicalTherapy, Own, "Own exercise programme";
    Pt = "PT", PhysicalTherapy, Delivered, "Physiotherapy";
    Yog = "YOG", PhysicalTherapy, Delivered, "Yoga, tai chi, Pilates or qi gong in a class";
    Ot = "OT", OccupationalTherapy, Delivered, "Occupational therapy or occupational health";
    Mob = "MOB", OccupationalTherapy, Delivered, "Walking aid after assessment";
    Smt = "SMT", Chiropractic, Delivered, "Spinal manipulation with thrust";
    SmtMob = "SMT-MOB", Chiropractic, Delivered, "Gentle spinal mobilisation without thrust";
    SmtNeck = "SMT-NECK", Chiropractic, Delivered, "Neck manipulation with thrust";
    Mas = "MAS", Massage, Delivered, "Massage, deep pressure included";
    MasLt = "MAS-LT", Massage, Delivered, "Light-touch massage or self-massage";
    Acu = "ACU", Acupuncture, Delivered, "Acupuncture or dry needling";
    AcuE = "ACU-E", Acupuncture, Delivered, "Acupuncture with electric current";
    Heat = "HEAT", SelfCare, Own, "Warmth as comfort";
    Rest = "REST", SelfCare, Own, "Bed rest";
    Tens = "TENS", SelfCare, Own, "Electric nerve stimulation through the skin";
    Us = "US", SelfCare, Delivered, "Ultrasound or interferential therapy";
    Trac = "TRAC", SelfCare, Delivered, "Traction";
    Belt = "BELT", SelfCare, Own, "Belt, brace or corset";
    Orth = "ORTH", SelfCare, Own, "Foot orthotics or rocker shoes";
    Lllt = "LLLT", SelfCare, Delivered, "Low-level laser";
    Cbt = "CBT", Psychological, Delivered, "Cognitive behavioural therapy";
    Act = "ACT", Psychological, Delivered, "Acceptance and commitment therapy";
    Opt = "OPT", Psychological, Delivered, "Operant therapy, graded activity";
    Mbsr = "MBSR", Psychological, Delivered, "Mindfulness-based stress reduction course";
    Rel = "REL", Psychological, Delivered, "Relaxation or biofeedback course";
    Mdr = "MDR", Psychological, Delivered, "Multidisciplinary pain rehabilitation programme";
    PsySkl = "PSY-SKL", Psychological, Own, "Pain coping skills";
    PsyGex = "PSY-GEX", Psychological, Delivered, "Guided graded exposure to feared movement";
    PsyCbti = "PSY-CBTI", Psychological, Delivered, "Cognitive behavioural therapy for insomnia";
    LifWt = "LIF-WT", Lifestyle, Own, "Weight management";
    LifErg = "LIF-ERG", Lifestyle, Own, "Daily-life and desk ergonomics";
    LifStr = "LIF-STR", Lifestyle, Own, "Stress reduction";
    LifSlp = "LIF-SLP", Lifestyle, Own, "Sleep module";
    LifSmk = "LIF-SMK", Lifestyle, Own, "Stopping smoking";
    LifAlc = "LIF-ALC", Lifestyle, Own, "Drinking less alcohol";
    LifPa = "LIF-PA", Lifestyle, Own, "More daily activity";
    Wtp = "WTP", Medication, Prescribed, "Weight-loss medicine for back pain";
    Nso = "NSO", Medication, Shelf, "Anti-inflammatory tablets";
    Nst = "NST", Medication, Shelf, "Anti-inflammatory gel";
    Cap = "CAP", Medication, Shelf, "Capsicum cream";
    Par = "PAR", Medication, Shelf, "Paracetamol alone";
    Snr = "SNR", Medication, Prescribed, "Duloxetine or another SNRI";
    Tca = "TCA", Medication, Prescribed, "Low-dose tricyclic at night";
    Gab = "GAB", Medication, Prescribed, "Gabapentin or pregabalin";
    Smr = "SMR", Medication, Prescribed, "Muscle relaxant";
    Bzd = "BZD", Medication, Prescribed, "Benzodiazepine or z-drug";
    Opw = "OPW", Medication, Prescribed, "Weak opioid such as tramadol or codeine";
    Ops = "OPS", Medication, Prescribed, "Strong opioid";
    Glu = "GLU", Medication, Prescribed, "Steroid by mouth or into muscle";
    Can = "CAN", Medication, Prescribed, "Cannabis medicine";
    Hrb = "HRB", Medication, Shelf, "Herbal remedy";
    Lid = "LID", Medication, Prescribed, "Lidocaine patch";
    Suz = "SUZ", Medication, Prescribed, "Suzetrigine";
    InjLa = "INJ-LA", Injections, Injected, "Local anaesthetic or trigger-point injection";
    InjEsi = "INJ-ESI", Injections, Injected, "Epidural steroid injection";
    InjFac = "INJ-FAC", Injections, Injected, "Facet joint injection";
    InjRfa = "INJ-RFA", Injections, Injected, "Radiofrequency treatment of facet nerves";
    InjSij = "INJ-SIJ", Injections, Injected, "Sacro-iliac joint injection";
    InjBvn = "INJ-BVN", Injections, Injected, "Basivertebral nerve ablation";
    SurDec = "SUR-DEC", Surgery, Operated, "Opinion on decompression or disc surgery";
    SurFus = "SUR-FUS", Surgery, Operated, "Spinal fusion";
    SurAdr = "SUR-ADR", Surgery, Operated, "Disc replacement";
    SurDef = "SUR-DEF", Surgery, Operated, "Surgery for a curve or slip";
    SurVp = "SUR-VP", Surgery, Operated, "Cement into a broken vertebra";
    SurScs = "SUR-SCS", Surgery, Operated, "Spinal cord stimulator";
    Img = "IMG", Investigation, Arranged, "Scan of the back";
    MedRev = "MED-REV", Medication, Arranged, "Medicine review";
}

impl Treatment {
    /// Whether only a prescriber, a needle or an operation can bring it: never better than "discuss".
    pub const fn is_prescribed_or_procedure(self) -> bool {
        matches!(
            self.route(),
            Route::Prescribed | Route::Injected | Route::Operated
        )
    }

    /// Whether it is a medicine of any kind.
    pub const fn is_medicine(self) -> bool {
        matches!(self.route(), Route::Prescribed | Route::Shelf)
    }
}

/// Some of the treatments, one bit each: asked many thousand times while a plan is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg(feature = "guidance")]
pub(crate) struct TreatmentSet(u128);

#[cfg(feature = "guidance")]
impl TreatmentSet {
    /// The set of these treatments.
    pub(crate) fn of(treatments: &[Treatment]) -> Self {
        Self::default().with(treatments)
    }

    /// The set with these added.
    #[must_use]
    pub(crate) fn with(self, treatments: &[Treatment]) -> Self {
        let bits = |so_far, &treatment: &Treatment| so_far | 1 << (treatment as u32);
        Self(treatments.iter().fold(self.0, bits))
    }

    /// Whether a treatment is one of them.
    pub(crate) const fn contains(self, treatment: Treatment) -> bool {
        self.0 >> (treatment as u32) & 1 == 1
    }
}

// One bit each.
const _: () = assert!(Treatment::ALL.len() <= u128::BITS as usize);

#[cfg(test)]
#[cfg(feature = "guidance")]
mod tests {
    use super::{Treatment, TreatmentSet};

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_else() {
        for &one in Treatment::ALL {
            let set = TreatmentSet::of(&[one]);
            for &other in Treatment::ALL {
                assert_eq!(set.contains(other), one == other);
            }
        }
    }

    #[test]
    fn every_code_finds_its_treatment() {
        for &treatment in Treatment::ALL {
            assert_eq!(Treatment::coded(treatment.code()), Some(treatment));
        }
        assert_eq!(Treatment::coded("nonsense"), None);
    }
}
