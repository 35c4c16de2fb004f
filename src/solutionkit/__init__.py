"""Compile one YAML spec into a mini-program, its trade settings, admission rules and fee policy."""
