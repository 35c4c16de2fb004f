const config = require('../../config')

Page({
  data: {
    imId: config.imId,
    awemeId: config.awemeId,
  },
})
