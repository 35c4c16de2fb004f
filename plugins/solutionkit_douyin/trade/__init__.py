"""The target `trade`: what a solution sells, by which calls, with which rights."""
