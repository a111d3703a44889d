# Part of the explorer: a theory of one's own.
