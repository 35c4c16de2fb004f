const config = require('../../config')
const orderFilter = require('../../services/order_filter')

Page({
  data: {
    imId: config.imId,
  },

  openOrders(e) {
    orderFilter.want(e.detail.state)
    tt.switchTab({ url: '/pages/orders/index' })
  },
})
