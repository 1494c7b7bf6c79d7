"""Who and what an article names, each under one spelling."""
