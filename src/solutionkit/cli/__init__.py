"""The command `solutionkit`: one command a file; prints and exits, decides nothing."""
