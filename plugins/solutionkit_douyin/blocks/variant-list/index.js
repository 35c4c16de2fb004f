Component({
  properties: {
    title: { type: String, value: '' },
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
  },

  methods: {
    ask(e) {
      this.triggerEvent('ask', { id: e.currentTarget.dataset.id })
    },
  },
})
