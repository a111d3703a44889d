# What is screened: of candidates that say the same, the one stays that has most to do with the response.
r <- cor(d[, c(candidates, response)])
ranked <- setdiff(candidates, drop)
ranked <- ranked[order(!(ranked %in% keep), -abs(r[ranked, response]))]
kept <- character()
for (candidate in ranked) {
  same <- any(abs(r[candidate, kept]) >= threshold)
  if (candidate %in% keep || !same) kept <- c(kept, candidate)
}
dropped <- setdiff(candidates, kept)
cat("Left out before the selection:", if (length(dropped)) paste(dropped, collapse = ", ") else "-", "\n")
cat("The same as reported:", identical(dropped, reported_dropped), "\n\n")

# The rules of SPSS REGRESSION. Candidates outside are weighed by the F with which they would enter, terms inside by
# the F by which the model would fall without them; equal F's go by the order of the list.
no_tolerance <- 1e-12   # less is rounding: such a candidate is made of the terms in the model
nothing_left <- 1e-13   # so little left unexplained is rounding as well
n <- nrow(d)
fitted_model <- function(terms) lm(reformulate(if (length(terms)) terms else "1", response), data = d, tol = 1e-12)
unexplained <- function(terms) {
  sum(resid(fitted_model(terms))^2) / sum((d[[response]] - mean(d[[response]]))^2)
}
tolerances <- function(terms) {
  if (length(terms) < 2) return(rep(1, length(terms)))
  inverse <- tryCatch(solve(r[terms, terms], tol = 0), error = function(problem) NULL)
  if (is.null(inverse)) rep(0, length(terms)) else 1 / diag(inverse)
}
admissible <- function(model, candidate) all(tolerances(c(model, candidate)) >= max(tolerance, no_tolerance))
f_of <- function(terms, term) {
  t <- coef(summary(fitted_model(terms)))
  if (term %in% rownames(t)) t[term, "t value"]^2 else NA
}
first_extreme <- function(values, sign) {
  best <- 0
  for (place in seq_along(values)) {
    if (is.na(values[place])) next
    if (best == 0 || sign * values[place] > sign * values[best] + 1e-10 * abs(values[best])) best <- place
  }
  best
}

strongest <- function(model, block) {
  df <- n - 2 - length(model)
  outside <- Filter(function(candidate) admissible(model, candidate), setdiff(block, model))
  if (df < 1 || length(outside) == 0 || unexplained(model) <= nothing_left) return(NULL)
  f <- sapply(outside, function(candidate) f_of(c(model, candidate), candidate))
  place <- first_extreme(f, 1)
  if (place > 0 && enters(f[place], df)) outside[place] else NULL
}
weakest <- function(model, block) {
  inside <- intersect(block, model)
  if (length(inside) == 0 || unexplained(model) <= nothing_left) return(NULL)
  f <- sapply(inside, function(term) f_of(model, term))
  place <- first_extreme(f, -1)
  if (place > 0 && leaves(f[place], n - 1 - length(model))) inside[place] else NULL
}
roomiest <- function(model, block) {
  outside <- Filter(function(candidate) admissible(model, candidate), setdiff(block, model))
  if (n - 2 - length(model) < 1 || length(outside) == 0) return(NULL)
  own <- sapply(outside, function(candidate) rev(tolerances(c(model, candidate)))[1])
  outside[first_extreme(own, 1)]
}

moves <- character()
chosen <- character()
for (block in blocks) {
  order_of_list <- candidates[candidates %in% block$candidates]
  filling <- block$method == "enter" || (block$method == "backward" && length(chosen) == 0)
  most <- if (block$method %in% c("stepwise", "backward")) 2 * length(order_of_list) else length(order_of_list)
  for (step in seq_len(most)) {
    new <- gone <- NULL
    if (filling) {
      new <- roomiest(chosen, order_of_list)
      filling <- !is.null(new) || block$method == "enter"
    }
    if (is.null(new) && block$method %in% c("stepwise", "backward")) gone <- weakest(chosen, order_of_list)
    if (is.null(new) && is.null(gone) && block$method %in% c("stepwise", "forward")) new <- strongest(chosen, order_of_list)
    if (!is.null(gone)) {
      chosen <- setdiff(chosen, gone)
      moves <- c(moves, paste0("-", gone))
    } else if (!is.null(new)) {
      chosen <- c(chosen, new)
      moves <- c(moves, paste0("+", new))
    } else break
  }
}
cat("Steps by SPSS' rules:", if (length(moves)) paste(moves, collapse = " ") else "-", "\n")
cat("The same as reported:", identical(moves, reported_moves), "\n\n")
