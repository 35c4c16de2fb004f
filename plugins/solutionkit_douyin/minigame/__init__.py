"""The target `minigame`: a playable Douyin mini-game, opened as it is by the developer tools."""
