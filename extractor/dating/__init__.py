"""Article → Anchor: the day an article was written, and why."""

from extractor.dating.anchor import date_article, date_articles

__all__ = ["date_article", "date_articles"]
