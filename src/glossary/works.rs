//! The works that the program is built on, beside the thesis.

/// A book or a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// How it is cited: "Cook 1977". The year stands last.
    pub short: &'static str,
    /// Who wrote it.
    pub authors: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Where it stands: journal and volume, or publisher.
    pub place: &'static str,
}

impl Work {
    /// The year in which it came out.
    pub fn year(&self) -> &'static str {
        self.short.rsplit(' ').next().unwrap_or_default()
    }
}

/// All of them, by their authors' names.
pub static WORKS: [Work; 40] = [
    Work {
        short: "Akaike 1974",
        authors: "H. Akaike",
        title: "A new look at the statistical model identification",
        place: "IEEE Transactions on Automatic Control 19",
    },
    Work {
        short: "Allen 1974",
        authors: "D. M. Allen",
        title: "The relationship between variable selection and data augmentation and a method for prediction",
        place: "Technometrics 16",
    },
    Work {
        short: "Banzhaf 1965",
        authors: "J. F. Banzhaf",
        title: "Weighted voting doesn’t work: a mathematical analysis",
        place: "Rutgers Law Review 19",
    },
    Work {
        short: "Belsley, Kuh & Welsch 1980",
        authors: "D. A. Belsley, E. Kuh & R. E. Welsch",
        title: "Regression Diagnostics",
        place: "Wiley",
    },
    Work {
        short: "Breusch & Pagan 1979",
        authors: "T. S. Breusch & A. R. Pagan",
        title: "A simple test for heteroscedasticity and random coefficient variation",
        place: "Econometrica 47",
    },
    Work {
        short: "Bryant 1986",
        authors: "R. E. Bryant",
        title: "Graph-based algorithms for Boolean function manipulation",
        place: "IEEE Transactions on Computers 35",
    },
    Work {
        short: "Cook 1977",
        authors: "R. D. Cook",
        title: "Detection of influential observation in linear regression",
        place: "Technometrics 19",
    },
    Work {
        short: "Cribari-Neto 2004",
        authors: "F. Cribari-Neto",
        title: "Asymptotic inference under heteroskedasticity of unknown form",
        place: "Computational Statistics & Data Analysis 45",
    },
    Work {
        short: "Dalkin et al. 2015",
        authors: "S. M. Dalkin, J. Greenhalgh, D. Jones, B. Cunningham & M. Lhussier",
        title: "What’s in a mechanism? Development of a key concept in realist evaluation",
        place: "Implementation Science 10",
    },
    Work {
        short: "Durbin & Watson 1950",
        authors: "J. Durbin & G. S. Watson",
        title: "Testing for serial correlation in least squares regression I",
        place: "Biometrika 37",
    },
    Work {
        short: "Efron 1979",
        authors: "B. Efron",
        title: "Bootstrap methods: another look at the jackknife",
        place: "Annals of Statistics 7",
    },
    Work {
        short: "Freedman 1983",
        authors: "D. A. Freedman",
        title: "A note on screening regression equations",
        place: "The American Statistician 37",
    },
    Work {
        short: "Furnival & Wilson 1974",
        authors: "G. M. Furnival & R. W. Wilson",
        title: "Regressions by leaps and bounds",
        place: "Technometrics 16",
    },
    Work {
        short: "Goldstein & Healy 1995",
        authors: "H. Goldstein & M. J. R. Healy",
        title: "The graphical presentation of a collection of means",
        place: "Journal of the Royal Statistical Society A 158",
    },
    Work {
        short: "Goldstein & Spiegelhalter 1996",
        authors: "H. Goldstein & D. J. Spiegelhalter",
        title: "League tables and their limitations",
        place: "Journal of the Royal Statistical Society A 159",
    },
    Work {
        short: "Hastie, Tibshirani & Friedman 2009",
        authors: "T. Hastie, R. Tibshirani & J. Friedman",
        title: "The Elements of Statistical Learning",
        place: "2nd ed., Springer",
    },
    Work {
        short: "Hoaglin & Welsch 1978",
        authors: "D. C. Hoaglin & R. E. Welsch",
        title: "The hat matrix in regression and ANOVA",
        place: "The American Statistician 32",
    },
    Work {
        short: "Hoeting et al. 1999",
        authors: "J. A. Hoeting, D. Madigan, A. E. Raftery & C. T. Volinsky",
        title: "Bayesian model averaging",
        place: "Statistical Science 14",
    },
    Work {
        short: "Hurvich & Tsai 1989",
        authors: "C. M. Hurvich & C.-L. Tsai",
        title: "Regression and time series model selection in small samples",
        place: "Biometrika 76",
    },
    Work {
        short: "Jarque & Bera 1980",
        authors: "C. M. Jarque & A. K. Bera",
        title: "Efficient tests for normality, homoscedasticity and serial independence of regression residuals",
        place: "Economics Letters 6",
    },
    Work {
        short: "Joanes & Gill 1998",
        authors: "D. N. Joanes & C. A. Gill",
        title: "Comparing measures of sample skewness and kurtosis",
        place: "The Statistician 47",
    },
    Work {
        short: "Klein, Wright & Wieczorek 2020",
        authors: "M. Klein, T. Wright & J. Wieczorek",
        title: "A joint confidence region for an overall ranking of populations",
        place: "Journal of the Royal Statistical Society C 69",
    },
    Work {
        short: "Koenker 1981",
        authors: "R. Koenker",
        title: "A note on studentizing a test for heteroscedasticity",
        place: "Journal of Econometrics 17",
    },
    Work {
        short: "Long & Ervin 2000",
        authors: "J. S. Long & L. H. Ervin",
        title: "Using heteroscedasticity consistent standard errors in the linear regression model",
        place: "The American Statistician 54",
    },
    Work { short: "Mallows 1973", authors: "C. L. Mallows", title: "Some comments on Cp", place: "Technometrics 15" },
    Work {
        short: "Mogstad et al. 2024",
        authors: "M. Mogstad, J. P. Romano, A. M. Shaikh & D. Wilhelm",
        title: "Inference for ranks with applications to mobility across neighbourhoods and academic achievement across countries",
        place: "Review of Economic Studies 91",
    },
    Work { short: "Pawson & Tilley 1997", authors: "R. Pawson & N. Tilley", title: "Realistic Evaluation", place: "Sage" },
    Work {
        short: "Quine 1955",
        authors: "W. V. Quine",
        title: "A way to simplify truth functions",
        place: "American Mathematical Monthly 62",
    },
    Work {
        short: "Raftery 1995",
        authors: "A. E. Raftery",
        title: "Bayesian model selection in social research",
        place: "Sociological Methodology 25",
    },
    Work {
        short: "Ragin 1987",
        authors: "C. C. Ragin",
        title: "The Comparative Method",
        place: "University of California Press",
    },
    Work {
        short: "Ragin 2006",
        authors: "C. C. Ragin",
        title: "Set relations in social research: evaluating their consistency and coverage",
        place: "Political Analysis 14",
    },
    Work {
        short: "Ramsey 1969",
        authors: "J. B. Ramsey",
        title: "Tests for specification errors in classical linear least-squares regression analysis",
        place: "Journal of the Royal Statistical Society B 31",
    },
    Work {
        short: "Schwarz 1978",
        authors: "G. Schwarz",
        title: "Estimating the dimension of a model",
        place: "Annals of Statistics 6",
    },
    Work {
        short: "Seawright & Gerring 2008",
        authors: "J. Seawright & J. Gerring",
        title: "Case selection techniques in case study research",
        place: "Political Research Quarterly 61",
    },
    Work {
        short: "Shapiro & Wilk 1965",
        authors: "S. S. Shapiro & M. B. Wilk",
        title: "An analysis of variance test for normality (complete samples)",
        place: "Biometrika 52",
    },
    Work {
        short: "Shrout & Fleiss 1979",
        authors: "P. E. Shrout & J. L. Fleiss",
        title: "Intraclass correlations: uses in assessing rater reliability",
        place: "Psychological Bulletin 86",
    },
    Work {
        short: "Steegen et al. 2016",
        authors: "S. Steegen, F. Tuerlinckx, A. Gelman & W. Vanpaemel",
        title: "Increasing transparency through a multiverse analysis",
        place: "Perspectives on Psychological Science 11",
    },
    Work {
        short: "Tison 1967",
        authors: "P. Tison",
        title: "Generalization of consensus theory and application to the minimization of Boolean functions",
        place: "IEEE Transactions on Electronic Computers 16",
    },
    Work { short: "Tukey 1977", authors: "J. W. Tukey", title: "Exploratory Data Analysis", place: "Addison-Wesley" },
    Work {
        short: "White 1980",
        authors: "H. White",
        title: "A heteroskedasticity-consistent covariance matrix estimator and a direct test for heteroskedasticity",
        place: "Econometrica 48",
    },
];
