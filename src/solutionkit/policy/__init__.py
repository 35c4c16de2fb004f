"""Rules and fees at work: read from an industry's files, decided, quoted, put into words."""
