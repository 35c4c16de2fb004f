Component({
  properties: {
    title: { type: String, value: '' },
    people: { type: Array, value: /** @type {import('../../models').Person[]} */ ([]) },
    loading: { type: Boolean, value: false },
    emptyText: { type: String, value: '' },
    unbooked: { type: Boolean, value: false },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },
  },
})
