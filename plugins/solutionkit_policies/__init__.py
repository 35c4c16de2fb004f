"""The targets admission and fees: policies as JSON and as pages a merchant can read."""
