[% set uses = cookiecutter._uses.get('order', []) %]
const orders = require('../../services/orders')
[% if 'pay' in uses %]
const payment = require('../../services/payment')
[% endif %]
[% if 'imId' in uses %]
const config = require('../../config')
[% endif %]

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Order | null} */
    order: null,
[% if 'imId' in uses %]
    imId: config.imId,
[% endif %]
[% if 'busy' in uses %]
    busy: false,
[% endif %]
  },

  onLoad(query) {
    this.id = query.id
  },

  onShow() {
    this.load()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return orders
      .one(this.id)
      .then((order) => this.setData({ state: 'ready', order }))
      .catch(() => this.setData({ state: 'error' }))
  },
[% if 'pay' in uses %]

  pay() {
    this.setData({ busy: true })
    payment
      .pay(this.id)
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
      .then(() => this.load())
      .then(() => this.setData({ busy: false }))
  },
[% endif %]
[% if 'cancel' in uses %]

  cancel() {
    tt.showModal({
      title: '取消订单',
      content: '取消后需要重新下单，确定取消吗？',
      success: ({ confirm }) => {
        if (confirm) orders.cancel(this.id).then((order) => this.setData({ order }))
      },
    })
  },
[% endif %]
[% if 'openRefund' in uses %]

  openRefund() {
    tt.navigateTo({ url: `/pages/refund/index?id=${this.id}` })
  },
[% endif %]
[% if 'openBooking' in uses %]

  openBooking() {
    tt.navigateTo({ url: `/pages/booking/index?id=${this.id}` })
  },

  cancelBooking() {
    orders
      .cancelBooking(this.id)
      .then((order) => this.setData({ order }))
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },
[% endif %]
[% if 'openAppointment' in uses %]

  openAppointment() {
    tt.navigateTo({ url: `/pages/appointment/index?id=${this.id}` })
  },

  cancelAppointment() {
    tt.showModal({
      title: '取消预约',
      content: '约好的时间会空出来，订单还在，可以再约时间或者申请退款。确定取消吗？',
      success: ({ confirm }) => {
        if (!confirm) return
        orders
          .cancelAppointment(this.id)
          .then((order) => this.setData({ order }))
          .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
      },
    })
  },
[% endif %]
[% if 'openLearn' in uses %]

  openLearn(e) {
    tt.navigateTo({ url: `/pages/learn/index?id=${e.detail.id}` })
  },
[% endif %]
[% if 'openAgain' in uses %]

  openAgain() {
    this.showGoods(this.data.order.items[0].goodsId)
  },
[% endif %]
[% if 'openGoods' in uses %]

  openGoods(e) {
    this.showGoods(e.detail.id)
  },
[% endif %]
[% if 'openAgain' in uses or 'openGoods' in uses %]

  /** @param {string} id */
  showGoods(id) {
    tt.navigateTo({ url: `/pages/goods/index?id=${id}` })
  },
[% endif %]
})
