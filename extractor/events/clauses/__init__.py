"""A sentence read as clauses: its words, verb groups, subjects, and where each clause ends."""
