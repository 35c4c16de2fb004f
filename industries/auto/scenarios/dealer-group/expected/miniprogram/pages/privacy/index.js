const collected = require('../../content/privacy')

Page({
  data: { collected },
})
