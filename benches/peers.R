# How long R takes for what benches/peers.py compares: a line for each, name and seconds (the least of several runs).
suppressPackageStartupMessages(has_leaps <- requireNamespace("leaps", quietly = TRUE))
folder <- commandArgs(trailingOnly = TRUE)[1]
data <- read.csv(file.path(folder, "municipalities.csv"))
data <- data[complete.cases(data), ]
y <- data[[1]]
x <- as.matrix(data[-1])
p <- ncol(x)
least <- function(rounds, work) min(replicate(rounds, system.time(work())[["elapsed"]]))
say <- function(name, seconds) cat(sprintf("%s\t%.9g\n", name, seconds))

cat(sprintf("rss of all %d\t%.17g\n", p, deviance(lm(y ~ x))))
set.seed(1)
subsets <- replicate(2000, which(runif(p) < 0.5), simplify = FALSE)
one <- function(k) .lm.fit(cbind(1, x[, k, drop = FALSE]), y)
say("a model by .lm.fit", least(5, function() for (k in subsets) one(k)) / length(subsets))
say("lm of all 20 with summary", least(5, function() for (i in 1:100) summary(lm(y ~ x))) / 100)
if (has_leaps) {
  few <- function() leaps::regsubsets(x, y, nbest = 1, nvmax = p, really.big = TRUE)
  say("best of each size of 20 by leaps", least(5, function() for (i in 1:50) few()) / 50)
  # Every subset of 12: as many of each size as there are.
  every <- function() leaps::regsubsets(x[, 1:12], y, nbest = choose(12, 6), nvmax = 12, really.big = TRUE)
  say("all 2^12 models by leaps", least(3, every))
} else cat("# leaps is not installed: skipped\n")
