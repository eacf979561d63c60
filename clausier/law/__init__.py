"""What the law says, and how each document stands to it."""
