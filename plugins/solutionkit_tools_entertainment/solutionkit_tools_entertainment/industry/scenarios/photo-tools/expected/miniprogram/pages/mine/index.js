const config = require('../../config')

Page({
  data: {
    imId: config.imId,
  },
})
