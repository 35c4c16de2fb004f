Component({
  properties: {
    title: { type: String, value: '' },
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
    learning: { type: Object, value: /** @type {import('../../models').Learning | null} */ (null) },
    playing: { type: String, value: '' },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },
  },
})
