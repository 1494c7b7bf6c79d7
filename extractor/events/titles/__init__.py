"""The title of an entry: the words of its clause as a headline has them."""
