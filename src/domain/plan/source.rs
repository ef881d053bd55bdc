//! Where a rule comes from, and how far it was checked.

macro_rules! sources {
    ( $( $variant:ident = $key:literal, $title:literal; )+ ) => {
        /// A source that rules cite.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Source {
            $( #[doc = $title] $variant, )+
        }

        impl Source {
            /// Every source.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The key in files.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$variant => $key, )+ }
            }

            /// Bibliographic line. Names of publications stay in their own language on every screen.
            pub const fn title(self) -> &'static str {
                match self { $( Self::$variant => $title, )+ }
            }
        }
    };
}

sources! {
    Who23 = "WHO23", "WHO guideline for non-surgical management of chronic primary low back pain in adults, 2023";
    Ng59 = "NG59", "NICE NG59, Low back pain and sciatica in over 16s, 2016, updated 2020 and 2026";
    Ng193 = "NG193", "NICE NG193, Chronic pain, 2021";
    Acp17 = "ACP17", "American College of Physicians, Noninvasive treatments for low back pain, 2017 (expired)";
    Vad22 = "VAD22", "VA/DoD clinical practice guideline, low back pain, 2022";
    Apta21 = "APTA21", "George et al., JOSPT 2021;51(11):CPG1-60";
    Cdc22 = "CDC22", "Dowell et al., MMWR 2022;71(RR-3)";
    Cdc16 = "CDC16", "CDC guideline for prescribing opioids for chronic pain, 2016";
    Lan18 = "LAN18", "Lancet low back pain series, 2018";
    Axs22 = "AXS22", "ASAS-EULAR axial spondyloarthritis, 2022 update";
    Ng65 = "NG65", "NICE NG65, Spondyloarthritis, 2017";
    Acr19 = "ACR19", "ACR/SAA/SPARTAN axial spondyloarthritis, 2019";
    Eul17 = "EUL17", "EULAR fibromyalgia, 2017";
    Fm2016 = "FM2016", "Wolfe et al., fibromyalgia criteria, 2016 revision";
    NassLdh12 = "NASS-LDH12", "North American Spine Society, lumbar disc herniation, 2012";
    NassLss11 = "NASS-LSS11", "North American Spine Society, lumbar spinal stenosis, 2011";
    NassOvf = "NASS-OVF", "North American Spine Society, osteoporotic vertebral fractures";
    Nass20 = "NASS20", "North American Spine Society, diagnosis and treatment of low back pain, 2020";
    Lss21 = "LSS21", "Bussieres et al., J Pain 2021;22:1015-1039";
    Ifo20 = "IFO20", "Finucane et al., JOSPT 2020;50:350-372";
    CesBp = "CES-BP", "BMJ Best Practice, cauda equina syndrome";
    Ng234 = "NG234", "NICE NG234, Spinal metastases and metastatic spinal cord compression, 2023";
    Ng12 = "NG12", "NICE NG12, Suspected cancer";
    Nogg24 = "NOGG24", "UK National Osteoporosis Guideline Group, 2024";
    Anc16 = "ANC16", "WHO antenatal care, 2016";
    Fda20 = "FDA20", "FDA drug safety communication, NSAIDs at 20 weeks of pregnancy or later, 2020";
    Beers23 = "BEERS23", "American Geriatrics Society Beers criteria, 2023";
    Label = "LABEL", "Product labels";
    Asra18 = "ASRA18", "ASRA interventional pain guideline, 2018";
    Bmj25 = "BMJ25", "Busse et al., BMJ 2025;388:e079970";
    CoAd25 = "CO-AD25", "Ferraro et al., Cochrane 2025; Ferreira et al., BMJ 2021";
    CoScs23 = "CO-SCS23", "Traeger et al., Cochrane 2023";
    Deb25 = "DEB25", "DeBar et al., JAMA Netw Open 2025";
    Walk24 = "WALK24", "Pocovi et al., Lancet 2024;404:134-144";
    Hill11 = "HILL11", "Hill et al., Lancet 2011;378:1560";
    Match18 = "MATCH18", "Cherkin et al., J Gen Intern Med 2018";
    Rhon23 = "RHON23", "Rhon et al., 2023";
    Ost08 = "OST08", "Ostelo et al., Spine 2008";
    Cost19 = "COST19", "Costa et al., 2019";
    Can19 = "CAN19", "Mottola et al., Canadian guideline for physical activity in pregnancy, 2019";
    Ros22 = "ROS22", "Royal Osteoporosis Society, exercise, 2022";
    WhoChiro = "WHO-CHIRO", "WHO guidelines on basic training and safety in chiropractic, 2005";
    Acsm15 = "ACSM15", "Riebe et al., pre-participation screening, 2015";
    Sosort16 = "SOSORT16", "SOSORT scoliosis guideline, 2016; Scoliosis Research Society";
    Ta159 = "TA159", "NICE TA159, Spinal cord stimulation";
    Ta279 = "TA279", "NICE TA279, Vertebroplasty";
    Kdigo24 = "KDIGO24", "KDIGO chronic kidney disease, 2024";
    Who20 = "WHO20", "WHO physical activity guideline, 2020";
    Simon13 = "SIMON13", "Simon et al., Psychiatr Serv 2013";
    Sheet = "BP26", "Backplan's own clinical sheet, 2026, not reviewed by a clinician yet";
}

/// How much a statement can bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Strong or consistent.
    S,
    /// Conditional or moderate.
    M,
    /// Weak or low certainty.
    W,
    /// Experts, consensus or product label.
    E,
    /// Our own product choice.
    P,
}

impl Strength {
    /// The letter in files.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::W => "W",
            Self::E => "E",
            Self::P => "P",
        }
    }
}

/// How far a statement was checked against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Read in the source or an extract of it.
    Read,
    /// Seen through a secondary source.
    Secondary,
    /// From knowledge of the source, not re-opened.
    Knowledge,
    /// Our own decision, which has no outside source.
    Own,
    /// Still to be verified.
    ToVerify,
}

impl Confidence {
    /// The tag in files.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Read => "V",
            Self::Secondary => "S",
            Self::Knowledge => "K",
            Self::Own => "P",
            Self::ToVerify => "to verify",
        }
    }
}
