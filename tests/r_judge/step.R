# Writes data that ship with R, and the course that R's step, MASS' stepAIC and the F tests of add1 and drop1 take on
# them, into the folder named on the command line.
folder <- commandArgs(trailingOnly = TRUE)[1]
library(MASS)

data <- list(
  swiss = list(swiss, "Fertility"), mtcars = list(mtcars, "mpg"), longley = list(longley, "Employed"),
  states = list(as.data.frame(state.x77), "Life.Exp"), attitude = list(attitude, "rating"),
  stackloss = list(stackloss, "stack.loss"), airquality = list(na.omit(airquality), "Ozone"),
  savings = list(LifeCycleSavings, "sr"), crime = list(UScrime, "y"), boston = list(Boston, "medv"),
  cement = list(cement, "y"), cpus = list(cpus[, c("syct", "mmin", "mmax", "cach", "chmin", "chmax", "perf")], "perf"))
set.seed(20121)
for (round in 1:60) {
  n <- sample(12:60, 1); p <- sample(2:9, 1)
  common <- rnorm(n)
  x <- sapply(1:p, function(j) sample(0:3, 1) * common + rnorm(n))
  if (p > 3) x[, p] <- x[, 1] + x[, 2] + 10^-sample(0:2, 1) * rnorm(n)
  frame <- data.frame(signif(x, 8))
  frame$y <- signif(as.vector(x %*% sample(0:2, p, replace = TRUE)) + 3 * rnorm(n), 8)
  data[[paste0("drawn", round)]] <- list(frame, "y")
}

# The moves of step's table, as +name and -name.
moves <- function(fit) gsub(" ", "", paste(fit$anova$Step[-1], collapse = ","))

# SPSS' rules by F tests. `from` is where it begins.
by_p <- function(frame, y, all, pin, pout, from, enters, removes) {
  taken <- character(); model <- from
  fit <- function() lm(reformulate(if (length(model)) model else "1", y), frame)
  while (length(taken) < 2 * length(all)) {
    if (removes && length(model)) {
      table <- drop1(fit(), test = "F")
      p <- table[-1, "Pr(>F)"]; f <- table[-1, "F value"]
      if (p[which.min(f)] > pout) {
        gone <- model[which.min(f)]
        model <- setdiff(model, gone); taken <- c(taken, paste0("-", gone)); next
      }
    }
    outside <- setdiff(all, model)
    if (enters && length(outside)) {
      table <- add1(fit(), scope = reformulate(all), test = "F")
      f <- table[outside, "F value"]; p <- table[outside, "Pr(>F)"]
      if (p[which.max(f)] < pin) {
        new <- outside[which.max(f)]
        model <- c(model, new); taken <- c(taken, paste0("+", new)); next
      }
    }
    break
  }
  paste(taken, collapse = ",")
}

lines <- character()
for (name in names(data)) {
  frame <- data[[name]][[1]]; names(frame) <- make.names(names(frame)); y <- data[[name]][[2]]
  all <- setdiff(names(frame), y)
  write.csv(frame, file.path(folder, paste0(name, ".csv")))
  null <- lm(reformulate("1", y), frame); full <- lm(reformulate(all, y), frame)
  both <- step(null, scope = reformulate(all), trace = 0)
  backward <- step(full, trace = 0)
  stopifnot(identical(moves(both), moves(stepAIC(null, scope = reformulate(all), trace = 0))))
  stopifnot(identical(moves(backward), moves(stepAIC(full, trace = 0))))
  lines <- c(lines, paste(name, y, moves(both), moves(backward),
    by_p(frame, y, all, .05, .10, character(), TRUE, TRUE), by_p(frame, y, all, .30, .30, character(), TRUE, TRUE),
    by_p(frame, y, all, .05, .10, character(), TRUE, FALSE), by_p(frame, y, all, .05, .10, all, FALSE, TRUE), sep = ";"))
}
writeLines(lines, file.path(folder, "moves.txt"))
