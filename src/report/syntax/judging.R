# Thirds by rank: the outer ones have n/3 units each, rounded; equals share the third of their mean rank, and those
# on a cut are in the middle.
thirds <- function(values) {
  n <- length(values)
  outer <- (n + 1) %/% 3
  twice <- 2 * rank(values, ties.method = "average")
  factor(ifelse(twice < 2 * outer + 1, "low", ifelse(twice > 2 * (n - outer) + 1, "high", "middle")),
         levels = c("low", "middle", "high"))
}
good <- function(high_is_good) if (high_is_good) "high" else "low"
bad <- function(high_is_good) if (high_is_good) "low" else "high"
units <- data.frame(unit = d$unit, actual = d[[response]], expected = fitted(model), residual = resid(model),
                    third_level = thirds(d[[response]]), third_residual = thirds(resid(model)), stringsAsFactors = FALSE)
if (!is.null(second)) {
  with_second <- !is.na(data[[second]])
  of_second <- setNames(as.character(thirds(data[[second]][with_second])), data$unit[with_second])
  units$second <- d[[second]]
  units$third_second <- unname(of_second[as.character(d$unit)])
  best <- units$third_residual == good(high_is_good) & units$third_second == good(second_high_is_good)
  worst <- units$third_residual == bad(high_is_good) & units$third_second == bad(second_high_is_good)
  units$both_indicators <- ifelse(best %in% TRUE, "best", ifelse(worst %in% TRUE, "worst", ""))
}
cat("Units, from the lowest residual to the highest\n")
print(units[order(units$residual), ], row.names = FALSE, digits = 6)
cat("\nNine cells: third of the level by third of the residual\n")
print(table(level = units$third_level, residual = units$third_residual))
for (level in levels(units$third_level)) for (third in levels(units$third_residual)) {
  here <- units$unit[units$third_level == level & units$third_residual == third]
  cat("\nlevel ", level, ", residual ", third, ": ", paste(here, collapse = ", "), "\n", sep = "")
}
if (!is.null(cost)) {
  cat("\nCorrelation of residual and cost\n")
  print(cor.test(units$residual, d[[cost]]))
}
