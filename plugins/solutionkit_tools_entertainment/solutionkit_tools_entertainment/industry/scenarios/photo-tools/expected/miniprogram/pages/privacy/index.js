const sellers = require('../../content/sellers')

Page({
  data: { sellers },
})
