const orderFilter = require('../../services/order_filter')

Page({

  openOrders(e) {
    orderFilter.want(e.detail.state)
    tt.switchTab({ url: '/pages/orders/index' })
  },
})
