"""The marker a plugin puts on its hooks; apart, so that a plugin need not load the hooks' types."""

from pluggy import HookimplMarker

hookimpl = HookimplMarker("solutionkit")
