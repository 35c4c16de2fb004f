const licences = require('../../content/licences')

Page({
  data: { licences },
})
