[% set uses = cookiecutter._uses.get('mine', []) %]
[% if 'imId' in uses or 'awemeId' in uses %]
const config = require('../../config')
[% endif %]
[% if 'openOrders' in uses %]
const orderFilter = require('../../services/order_filter')
[% endif %]

Page({
[% if 'imId' in uses or 'awemeId' in uses %]
  data: {
[% if 'imId' in uses %]
    imId: config.imId,
[% endif %]
[% if 'awemeId' in uses %]
    awemeId: config.awemeId,
[% endif %]
  },
[% endif %]
[% if 'openOrders' in uses %]

  openOrders(e) {
    orderFilter.want(e.detail.state)
    tt.switchTab({ url: '/pages/orders/index' })
  },
[% endif %]
})
