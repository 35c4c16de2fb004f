Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
  },

  methods: {
    learn() {
      this.triggerEvent('learn', { id: this.data.order.learning.goodsId })
    },
  },
})
