# What R says of models of data that ship with R: `Rscript judge.R FOLDER` writes, for each set, the data as
# FOLDER/NAME.csv and everything about its model as FOLDER/NAME.json. tests/r_judge.rs compares.

suppressPackageStartupMessages({
  library(lmtest)
  library(sandwich)
  library(car)
  library(leaps)
})

folder <- commandArgs(trailingOnly = TRUE)[1]

# --- JSON, so that no package is needed for it ------------------------------------------------------------

number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
numbers <- function(x) paste0("[", paste(number(unname(x)), collapse = ","), "]")
rows <- function(m) paste0("[", paste(apply(m, 1, numbers), collapse = ","), "]")
string <- function(x) encodeString(x, quote = "\"")
strings <- function(x) paste0("[", paste(string(x), collapse = ","), "]")
object <- function(...) {
  fields <- list(...)
  paste0("{", paste0(string(names(fields)), ":", unlist(fields), collapse = ","), "}")
}
test <- function(t) object(statistic = number(t$statistic), p = number(t$p.value))

# --- One set -------------------------------------------------------------------------------------------

condition <- function(model) {
  x <- model.matrix(model)
  s <- svd(sweep(x, 2, sqrt(colSums(x^2)), "/"))
  phi <- sweep(s$v^2, 2, s$d^2, "/")
  object(indices = numbers(s$d[1] / s$d), proportions = rows(t(phi / rowSums(phi))))
}

jarque_bera <- function(e) {
  n <- length(e)
  m <- function(k) mean((e - mean(e))^k)
  statistic <- n / 6 * ((m(3) / m(2)^1.5)^2 + (m(4) / m(2)^2 - 3)^2 / 4)
  list(statistic = statistic, p.value = pchisq(statistic, 2, lower.tail = FALSE))
}

# White's test: squares and products where they are few enough, or else the expected values and their squares.
white <- function(model) {
  x <- model.matrix(model)[, -1, drop = FALSE]
  p <- ncol(x)
  n <- nrow(x)
  z <- if (p * (p + 3) <= n) {
    pairs <- expand.grid(i = seq_len(p), j = seq_len(p))
    pairs <- pairs[pairs$i <= pairs$j, ]
    x <- scale(x)
    cbind(x, apply(pairs, 1, function(k) x[, k["i"]] * x[, k["j"]]))
  } else {
    f <- as.vector(scale(fitted(model)))
    cbind(f, f^2)
  }
  g <- lm(residuals(model)^2 ~ z)
  statistic <- n * summary(g)$r.squared
  list(statistic = statistic, p.value = pchisq(statistic, g$rank - 1, lower.tail = FALSE))
}

coefficients_of <- function(model) {
  s <- summary(model)
  object(
    b = numbers(s$coefficients[, 1]), se = numbers(s$coefficients[, 2]),
    t = numbers(s$coefficients[, 3]), p = numbers(s$coefficients[, 4]),
    low95 = numbers(confint(model)[, 1]), high95 = numbers(confint(model)[, 2]),
    low99 = numbers(confint(model, level = .99)[, 1]), high99 = numbers(confint(model, level = .99)[, 2]),
    hc = rows(t(sapply(0:4, function(k) sqrt(diag(vcovHC(model, type = paste0("HC", k)))))))
  )
}

# Akaike's criterion for small samples, in the form in which each parameter costs n / (n - k - 1) of two.
aicc <- function(model) {
  l <- logLik(model)
  n <- nobs(model)
  k <- attr(l, "df")
  as.numeric(-2 * l + 2 * k * n / (n - k - 1))
}

whole <- function(model) {
  s <- summary(model)
  object(
    sigma = number(s$sigma), r2 = number(s$r.squared), adj_r2 = number(s$adj.r.squared), f = number(s$fstatistic[1]),
    f_p = number(pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE)),
    f_log_p = number(pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE, log.p = TRUE)),
    rss = number(deviance(model)), log_likelihood = number(logLik(model)), aic = number(AIC(model)), bic = number(BIC(model)),
    aicc = number(aicc(model)),
    aic_of_step = number(extractAIC(model)[2]), press = number(sum((residuals(model) / (1 - hatvalues(model)))^2))
  )
}

units <- function(model) {
  object(
    fitted = numbers(fitted(model)), residuals = numbers(residuals(model)), leverage = numbers(hatvalues(model)),
    rstandard = numbers(rstandard(model)), rstudent = numbers(rstudent(model)), cook = numbers(cooks.distance(model)),
    dffits = numbers(dffits(model)), dfbetas = rows(dfbetas(model))
  )
}

judge <- function(name, data, response, logs = FALSE) {
  names(data) <- make.names(names(data))
  candidates <- setdiff(names(data), response)
  named <- cbind(unit = paste("unit", seq_len(nrow(data))), data)
  write.csv(named, file.path(folder, paste0(name, ".csv")), row.names = FALSE, na = "")
  data <- na.omit(data)
  if (logs) data <- log(data)
  model <- lm(reformulate(candidates, response), data)
  first <- lm(reformulate(candidates[1], response), data)
  through_0 <- lm(reformulate(candidates, response, intercept = FALSE), data)
  z <- as.data.frame(scale(data))
  outlier <- outlierTest(model, cutoff = Inf, n.max = 1)
  best <- leaps(as.matrix(data[candidates]), data[[response]], method = "Cp", nbest = 1, names = candidates)
  change <- anova(first, model)
  beta <- coef(lm(reformulate(candidates, response), z))[-1]
  t <- summary(model)$coefficients[-1, 3]
  text <- object(
    name = string(name), response = string(response), candidates = strings(candidates), logs = tolower(logs),
    model = coefficients_of(model), whole = whole(model), units = units(model),
    through_0 = coefficients_of(through_0), whole_through_0 = whole(through_0), units_through_0 = units(through_0),
    beta = numbers(beta), vif = numbers(vif(model)), zero_order = numbers(cor(data[candidates], data[[response]])),
    partial = numbers(t / sqrt(t^2 + df.residual(model))), part = numbers(beta / sqrt(vif(model))),
    f_change = number(change$F[2]), f_change_p = number(change$`Pr(>F)`[2]),
    cp = numbers(best$Cp), cp_which = rows(best$which + 0),
    condition = condition(model),
    outlier = object(rstudent = number(outlier$rstudent[1]), p = number(outlier$p[1]), bonferroni = number(outlier$bonf.p[1])),
    koenker = test(bptest(model)), breusch_pagan = test(bptest(model, studentize = FALSE)), white = test(white(model)),
    reset = test(resettest(model)), durbin_watson = test(dwtest(model, exact = TRUE, iterations = 60)),
    shapiro_wilk = test(shapiro.test(residuals(model))), jarque_bera = test(jarque_bera(residuals(model)))
  )
  writeLines(text, file.path(folder, paste0(name, ".json")))
}

judge("swiss", swiss, "Fertility")
judge("mtcars", mtcars, "mpg")
judge("stackloss", stackloss, "stack.loss")
judge("longley", longley, "Employed")
judge("airquality", airquality, "Ozone")
judge("attitude", attitude, "rating")
judge("savings", LifeCycleSavings, "sr")
judge("states", as.data.frame(state.x77), "Life.Exp")
judge("trees", trees, "Volume")
judge("log_trees", trees, "Volume", logs = TRUE)
judge("rock", rock, "perm")
judge("freeny", freeny, "y")
