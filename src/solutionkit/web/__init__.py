"""Pages in a browser, and the servers behind them: the one home of Starlette."""
