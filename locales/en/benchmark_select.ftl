# The page «benchmark», part 2: the choice of a model.
select-change-method = the way to the model
select-change-forced = the forced variables
select-change-terms = the variables chosen by hand
select-change-tolerance = the tolerance
select-fin = F to enter (FIN)
select-fout = F to remove (FOUT)
select-f-range = “{ $name }” is { $value }. It must be 0 or more.
select-insisted-but-off = { $variable } is to be in the model whatever the data say, but it is left out of the candidates. Take it in again in part 1, or no longer insist on it.
select-too-many = All models of { $candidates } candidates cannot be searched; { $limit } is the most. Leave some out, or go step by step.
select-dependent = All models cannot be compared: some candidates add up to each other, or there are too few units for so many. Leave some out, or choose another criterion.
