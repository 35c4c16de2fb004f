"""The Douyin platform: facts, capabilities, trade families, checks; targets miniprogram, trade."""
