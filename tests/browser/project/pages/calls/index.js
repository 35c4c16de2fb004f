const CALLS = {
  createOrder: { goodsList: [{ goodsId: 'g', quantity: 1, price: 990 }], payment: { totalAmount: 990 } },
  requestOrder: { data: '{"skuList":[{"skuId":"s","price":500,"quantity":2}],"totalAmount":1000}', byteAuthorization: 'signed' },
  applyRefund: { outOrderNo: 'o-1', refundTotalAmount: 990, refundInfo: { reason: [] } },
  showModal: { title: '标题', content: '内容' },
  showActionSheet: { itemList: ['甲', '乙'] },
  request: { url: 'https://example.com/orders' },
  getLocation: {},
  chooseMedia: {},
  requestSubscribeMessage: { tmplIds: ['t-1'] },
  navigateTo: { url: '/pages/forms/index' },
}

Page({
  data: { names: Object.keys(CALLS), answer: '' },
  onLoad() {
    tt.setStorageSync('kept', { count: 2 })
    const names = ['createOrder', 'rate-button', 'getOrderPayment.object.imId', 'noSuchThing'].map(tt.canIUse)
    this.setData({ answer: [tt.getStorageSync('kept').count, ...names, typeof tt.noSuchThing, typeof tt.chooseMedia].join() })
  },
  onShareAppMessage() {
    return { title: '青木茶事' }
  },
  call(event) {
    const { name } = event.currentTarget.dataset
    tt[name]({ ...CALLS[name], success: (value) => this.answered({ detail: value }), fail: (fault) => this.answered({ detail: fault }) })
  },
  answered({ detail }) {
    this.setData({ answer: JSON.stringify(detail) })
  },
})
