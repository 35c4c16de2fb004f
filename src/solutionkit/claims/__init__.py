"""Claims texts may not make: a normal form, phrases that fit in it, and what denies them."""
