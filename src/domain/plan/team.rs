//! Roles in the care team.

macro_rules! roles {
    ( $( $variant:ident = $code:literal, $meaning:literal; )+ ) => {
        /// A role that a plan line can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role {
            $( #[doc = $meaning] $variant, )+
        }

        impl Role {
            /// Every role.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The code in files.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// The role of that code.
            pub fn coded(code: &str) -> Option<Self> {
                match code { $( $code => Some(Self::$variant), )+ _ => None }
            }
        }
    };
}

roles! {
    Pcp = "CT-PCP", "Primary care";
    Pha = "CT-PHA", "Pharmacist";
    Pt = "CT-PT", "Physiotherapist";
    Ot = "CT-OT", "Occupational therapist or occupational health";
    Psy = "CT-PSY", "Psychologist or therapist";
    Pain = "CT-PAIN", "Pain specialist or team";
    Rhe = "CT-RHE", "Rheumatologist";
    Spn = "CT-SPN", "Spine surgeon";
    Bon = "CT-BON", "Bone-health or fracture service";
    Chi = "CT-CHI", "Manual therapist";
    Acu = "CT-ACU", "Acupuncturist";
    Mas = "CT-MAS", "Massage therapist";
    Obs = "CT-OBS", "Midwife or obstetric team";
    Nep = "CT-NEP", "Kidney team";
    Dia = "CT-DIA", "Diabetes team";
    Car = "CT-CAR", "Heart team";
    Add = "CT-ADD", "Addiction service";
    Cri = "CT-CRI", "Crisis or emergency service";
    Emp = "CT-EMP", "Employer";
    Soc = "CT-SOC", "Social worker or peer group";
}
