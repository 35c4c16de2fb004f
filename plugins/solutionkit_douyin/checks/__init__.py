"""What Douyin asks of a solution and of a finished project; one file a rule, found by place."""
