Component({
  properties: {
    leads: { type: Array, value: /** @type {import('../../models').Lead[]} */ ([]) },
    loading: { type: Boolean, value: false },
    emptyText: { type: String, value: '' },
    action: { type: String, value: '' },
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
