"""How what documents state is distributed: what can be compared, on which scale, what is usual, what the law limits."""
