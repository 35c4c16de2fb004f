Component({
  properties: {
    /** @type {import('../../models').Order[]} */
    orders: { type: Array, value: [] },
    loading: { type: Boolean, value: false },
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
