const orders = require('../../services/orders')
const payment = require('../../services/payment')
const config = require('../../config')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Order | null} */
    order: null,
    imId: config.imId,
    busy: false,
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

  pay() {
    this.setData({ busy: true })
    payment
      .pay(this.id)
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
      .then(() => this.load())
      .then(() => this.setData({ busy: false }))
  },

  cancel() {
    tt.showModal({
      title: '取消订单',
      content: '取消后需要重新下单，确定取消吗？',
      success: ({ confirm }) => {
        if (confirm) orders.cancel(this.id).then((order) => this.setData({ order }))
      },
    })
  },

  openRefund() {
    tt.navigateTo({ url: `/pages/refund/index?id=${this.id}` })
  },

  openAgain() {
    this.showGoods(this.data.order.items[0].goodsId)
  },

  openGoods(e) {
    this.showGoods(e.detail.id)
  },

  /** @param {string} id */
  showGoods(id) {
    tt.navigateTo({ url: `/pages/goods/index?id=${id}` })
  },
})
