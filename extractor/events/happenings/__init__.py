"""What is told of a date: whether there is an entry, which words tell it, its kind and its status."""
