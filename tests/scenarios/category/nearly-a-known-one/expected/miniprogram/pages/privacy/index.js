const collected = require('../../content/privacy')
const sellers = require('../../content/sellers')

Page({
  data: { collected, sellers },
})
