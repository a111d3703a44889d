//! Tail probabilities, exact where they are tiny.

/// P(|T| ≥ |t|) of Student's t with `df` degrees of freedom.
pub fn t_two_sided(t: f64, df: f64) -> f64 {
    let _ = (t, df);
    todo!("in the next commit")
}

/// P(F ≥ f) of Fisher's F.
pub fn f_tail(f: f64, df1: f64, df2: f64) -> f64 {
    let _ = (f, df1, df2);
    todo!("in the next commit")
}
