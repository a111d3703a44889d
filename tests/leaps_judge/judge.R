# The best models of each size by leaps::regsubsets, of data that ship with R: `Rscript judge.R FOLDER` writes, for
# each set, FOLDER/NAME.csv with the data (response first) and FOLDER/NAME.txt with a line for each model:
# size, place, terms, residual sum of squares, adjusted R², Cp, AIC, BIC. tests/leaps_judge.rs compares.

suppressPackageStartupMessages(library(leaps))

folder <- commandArgs(trailingOnly = TRUE)[1]
few <- 3

judge <- function(name, data, response) {
  data <- data[c(response, setdiff(names(data), response))]
  data[] <- lapply(data, as.numeric)
  text <- as.data.frame(lapply(data, function(x) sprintf("%.17g", x)))
  text <- cbind(unit = paste0("U", seq_len(nrow(data))), text)
  names(text) <- c("unit", names(data))
  write.csv(text, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
  found <- summary(regsubsets(data[-1], data[[1]], nbest = few, nvmax = ncol(data) - 1, really.big = TRUE))
  size <- rowSums(found$which) - 1
  place <- ave(size, size, FUN = seq_along)
  lines <- vapply(seq_along(size), function(i) {
    terms <- colnames(found$which)[found$which[i, ]][-1]
    # regsubsets' own sums lose digits; lm's are those compared.
    model <- lm(data[[1]] ~ ., data = data[terms])
    numbers <- c(deviance(model), summary(model)$adj.r.squared, found$cp[i], AIC(model), BIC(model))
    paste(c(size[i], place[i], paste(terms, collapse = ","), sprintf("%.17g", numbers)), collapse = " ")
  }, "")
  writeLines(lines, file.path(folder, paste0(name, ".txt")))
}

judge("swiss", swiss, "Fertility")
judge("mtcars", mtcars, "mpg")
judge("longley", longley, "Employed")
judge("attitude", attitude, "rating")
judge("stackloss", stackloss, "stack.loss")
judge("savings", LifeCycleSavings, "sr")
judge("states", setNames(as.data.frame(state.x77), make.names(colnames(state.x77))), "Life.Exp")
judge("rock", data.frame(logperm = log(rock$perm), rock[1:3], product = rock$area * rock$peri, square = rock$shape^2), "logperm")
