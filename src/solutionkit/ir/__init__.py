"""The solution and its parts, rules, money and facts, as frozen dataclasses."""
