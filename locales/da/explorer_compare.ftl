# Part of the explorer: grids, comparisons, evidence.
