"""No test here is timed: a busy machine must not make a law look broken."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
