//! Signs of growths and infections: RF-CA-1 to RF-CA-5, RF-INF-1 to RF-INF-3.

use super::{checkable, expert, sign};
use crate::domain::fact::{Amount, Choice, YesNo};
use crate::domain::plan::predicate::Predicate::{All, Any, AtLeast, Is, One};
use crate::domain::plan::rule::{FlagRow, Ground};
use crate::domain::plan::source::{Confidence, Source};
use crate::domain::plan::team::Role;
use crate::domain::plan::urgency::Urgency;

const SCREEN: Ground = expert(Confidence::Read, &[Source::Ifo20]);
const GP: &[Role] = &[Role::Pcp];
const TODAY_OR_NOW: &[Role] = &[Role::Pcp, Role::Cri];

pub(super) const CA_1: FlagRow = FlagRow {
    computed: Some(All(&[
        Any(&[Is(YesNo::CancerActive), Is(YesNo::CancerHx)]),
        Any(&[
            Is(YesNo::PainNewOrChanged),
            Is(YesNo::PainConstant),
            Is(YesNo::PainAtNight),
            Is(YesNo::PainOnStraining),
            Is(YesNo::SiteThoracic),
        ]),
    ])),
    escalates: &[(
        Any(&[
            Is(YesNo::RfCa1NerveSigns),
            Is(YesNo::RfCes1),
            Is(YesNo::RfCes2),
            Is(YesNo::RfCes3),
            Is(YesNo::RfCes4),
            Is(YesNo::RfCes5),
            Is(YesNo::RfNeu1),
            Is(YesNo::RfNeu2),
            Is(YesNo::RfNeu3),
        ]),
        Urgency::U0,
    )],
    note: "Any nerve sign of this check is a nerve sign here, also one that was examined for another reason.",
    ..checkable(sign(
        "RF-CA-1",
        YesNo::RfCa1,
        Urgency::U1,
        TODAY_OR_NOW,
        expert(Confidence::Knowledge, &[Source::Ng234]),
    ))
};

pub(super) const CA_2: FlagRow = FlagRow {
    computed: Some(All(&[
        Any(&[Is(YesNo::WeightLossUnplanned), Is(YesNo::NightSweats)]),
        Is(YesNo::PainConstant),
    ])),
    note: "Constant pain that no position eases stands for unrelenting, non-mechanical pain.",
    ..checkable(sign(
        "RF-CA-2",
        YesNo::RfCa2,
        Urgency::U2,
        GP,
        expert(Confidence::Knowledge, &[Source::Ifo20, Source::Ng12]),
    ))
};

pub(super) const CA_3: FlagRow = FlagRow {
    computed: Some(All(&[
        AtLeast(Amount::Age, 50.0),
        Is(YesNo::FirstEverEpisode),
        Is(YesNo::PainConstant),
        One(Choice::Trend4wk, "worse"),
    ])),
    escalates: &[(Is(YesNo::RfCa2), Urgency::U2)],
    ..checkable(sign("RF-CA-3", YesNo::RfCa3, Urgency::U3, GP, SCREEN))
};

pub(super) const CA_4: FlagRow = FlagRow {
    // Its own answer is a part, so that an unanswered question stays open instead of reading as "no".
    computed: Some(All(&[
        AtLeast(Amount::Age, 60.0),
        Any(&[Is(YesNo::UnexplainedFracture), Is(YesNo::RfCa4)]),
    ])),
    note: "Never computed from age and duration (OP-14); an unanswered question from 60 is asked by R-RF-03-CA4.",
    ..checkable(sign(
        "RF-CA-4",
        YesNo::RfCa4,
        Urgency::U3,
        GP,
        expert(Confidence::Knowledge, &[Source::Ng12]),
    ))
};

pub(super) const CA_5: FlagRow = FlagRow {
    computed: Some(All(&[
        AtLeast(Amount::Age, 60.0),
        Is(YesNo::WeightLossUnplanned),
    ])),
    ..checkable(sign(
        "RF-CA-5",
        YesNo::RfCa5,
        Urgency::U2,
        GP,
        expert(Confidence::Secondary, &[Source::Ng12]),
    ))
};

pub(super) const INF_1: FlagRow = FlagRow {
    escalates: &[(
        Any(&[
            Is(YesNo::RfInf1Severe),
            Is(YesNo::RfNeu1),
            Is(YesNo::RfNeu2),
            Is(YesNo::RfCes5),
        ]),
        Urgency::U0,
    )],
    note: "Weakness found elsewhere in this check is the weakness meant here. \
           Fever alone (fever_now) does not compute it: most fevers are not of the spine.",
    ..sign("RF-INF-1", YesNo::RfInf1, Urgency::U1, TODAY_OR_NOW, SCREEN)
};

pub(super) const INF_2: FlagRow = FlagRow {
    computed: Some(All(&[
        Any(&[Is(YesNo::PainConstant), Is(YesNo::PainAtNight)]),
        Any(&[
            Is(YesNo::Immunosuppressed),
            Is(YesNo::Ivdu),
            Is(YesNo::Dialysis),
            Is(YesNo::SeriousInfectionRecent),
            Is(YesNo::SpineProcedure3mo),
        ]),
    ])),
    ..checkable(sign("RF-INF-2", YesNo::RfInf2, Urgency::U1, GP, SCREEN))
};

pub(super) const INF_3: FlagRow = FlagRow {
    computed: Some(All(&[
        Is(YesNo::TbContact),
        Any(&[Is(YesNo::NightSweats), Is(YesNo::WeightLossUnplanned)]),
    ])),
    ..sign("RF-INF-3", YesNo::RfInf3, Urgency::U2, GP, SCREEN)
};
