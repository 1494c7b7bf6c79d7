"""Whom pronouns and descriptions mean: "he", "the deputy minister", "the zoo", "the parliament"."""
