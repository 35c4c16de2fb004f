"""The target `traffic`: where people meet the app, as calls to the platform to fill in and send."""
