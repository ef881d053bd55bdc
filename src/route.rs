//! Every address of the app, and the only place that spells them.

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// Today: what is due.
    Today,
    /// Danger check and intake.
    Start,
    /// The plan.
    Plan,
    /// The diary.
    Diary,
    /// What changes, and what helps.
    Insights,
    /// Backup, restore and sharing.
    Share,
    /// For a clinician with a file.
    Clinician,
    /// Exercises and lessons.
    Library,
    /// Rules and sources.
    Evidence,
    /// Language, look and data.
    Settings,
    /// What this is, and what it is not.
    About,
    /// Help now.
    Help,
    /// A flare-up, and the plan for one.
    Flare,
}

impl Route {
    /// Every page.
    pub const ALL: [Self; 13] = [
        Self::Today,
        Self::Start,
        Self::Plan,
        Self::Diary,
        Self::Insights,
        Self::Share,
        Self::Clinician,
        Self::Library,
        Self::Evidence,
        Self::Settings,
        Self::About,
        Self::Help,
        Self::Flare,
    ];

    /// The path of the page, from the root of the app.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Today => "/",
            Self::Start => "/start",
            Self::Plan => "/plan",
            Self::Diary => "/diary",
            Self::Insights => "/insights",
            Self::Share => "/share",
            Self::Clinician => "/clinician",
            Self::Library => "/library",
            Self::Evidence => "/evidence",
            Self::Settings => "/settings",
            Self::About => "/about",
            Self::Help => "/help",
            Self::Flare => "/flare",
        }
    }

    /// The page of a path; a slash at the end does not matter.
    pub fn at(path: &str) -> Option<Self> {
        let path = path.trim_end_matches('/');
        let path = if path.is_empty() { "/" } else { path };
        Self::ALL.into_iter().find(|route| route.path() == path)
    }

    /// The short name by which words and styles know the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Start => "start",
            Self::Plan => "plan",
            Self::Diary => "diary",
            Self::Insights => "insights",
            Self::Share => "share",
            Self::Clinician => "clinician",
            Self::Library => "library",
            Self::Evidence => "evidence",
            Self::Settings => "settings",
            Self::About => "about",
            Self::Help => "help",
            Self::Flare => "flare",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn every_path_leads_back_to_its_page() {
        for route in Route::ALL {
            assert_eq!(Route::at(route.path()), Some(route));
            assert_eq!(Route::at(&format!("{}/", route.path())), Some(route));
        }
        assert_eq!(Route::at("/nowhere"), None);
    }
}
