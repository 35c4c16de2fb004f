"""The target `miniprogram`: a native Douyin mini-program, opened as it is by DevTools."""
