Component({
  properties: {
    orders: { type: Array, value: /** @type {import('../../models').Order[]} */ ([]) },
    loading: { type: Boolean, value: false },
    useText: { type: String, value: '' },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },

    browse() {
      this.triggerEvent('browse')
    },
  },
})
