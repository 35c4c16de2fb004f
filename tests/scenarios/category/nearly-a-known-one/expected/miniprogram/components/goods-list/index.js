Component({
  properties: {
    title: { type: String, value: '' },
    goods: { type: Array, value: /** @type {import('../../models').Goods[]} */ ([]) },
    loading: { type: Boolean, value: false },
    buyText: { type: String, value: '抢购' },
    bookText: { type: String, value: '' },
    emptyText: { type: String, value: '还没有上架的商品' },
    emptyAction: { type: String, value: '' },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },

    buy(e) {
      this.triggerEvent('buy', { id: e.currentTarget.dataset.id })
    },

    showAll() {
      this.triggerEvent('all')
    },
  },
})
