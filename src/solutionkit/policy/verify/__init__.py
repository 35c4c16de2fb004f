"""Proofs about policies: every answer is proved, broken by one concrete case, or not decided."""
