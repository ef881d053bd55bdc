//! Patterns of pain. The app speaks of patterns, never of diagnoses.

macro_rules! patterns {
    ( $( $variant:ident = $code:literal, $meaning:literal; )+ ) => {
        /// A pattern the answers may fit; several may hold, one leads.
        ///
        /// The order is the order of precedence for the leading pattern (R-PH-12).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Pattern {
            $( #[doc = $meaning] $variant, )+
        }

        impl Pattern {
            /// Every pattern, the one that leads first.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The code in files.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }
    };
}

patterns! {
    Inf = "PH-INF", "Inflammatory pattern";
    Ovf = "PH-OVF", "Known or suspected fragility fracture of a vertebra";
    Preg = "PH-PREG", "Pregnancy or the first year after birth";
    Sten = "PH-STEN", "Leg symptoms on walking or standing, eased by sitting or bending";
    Rad = "PH-RAD", "Leg pain below the knee with nerve features";
    Post = "PH-POST", "Pain that persists after spine surgery";
    Noc = "PH-NOC", "Widespread pain with tiredness and poor sleep";
    Def = "PH-DEF", "Known curve or slip";
    Fac = "PH-FAC", "Facet or sacro-iliac pain, said so by a clinician";
    Mech = "PH-MECH", "Back pain that varies with posture and movement";
}
