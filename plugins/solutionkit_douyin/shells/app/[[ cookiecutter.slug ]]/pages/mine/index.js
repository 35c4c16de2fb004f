[% set uses = cookiecutter._uses.get('mine', []) %]
[% set ids = ['imId', 'awemeId', 'groupId'] | select('in', uses) | list %]
[% if ids %]
const config = require('../../config')
[% endif %]
[% if 'openOrders' in uses %]
const orderFilter = require('../../services/order_filter')
[% endif %]

Page({
[% if ids %]
  data: {
[% for id in ids %]
    [[ id ]]: config.[[ id ]],
[% endfor %]
  },
[% endif %]
[% if 'openOrders' in uses %]

  openOrders(e) {
    orderFilter.want(e.detail.state)
    tt.switchTab({ url: '/pages/orders/index' })
  },
[% endif %]
[% if 'share-video' in cookiecutter._traits %]

  /** 点“拍抖音”带着视频的渠道进来，渠道不用再写；视频上的入口回到首页。 */
  onShareAppMessage() {
    return { title: '[[ cookiecutter._name ]]', path: '/pages/home/index' }
  },
[% endif %]
})
