const { createApp } = require('./scenes/app')

createApp().start()
