Component({
  properties: {
    courses: { type: Array, value: /** @type {import('../../models').Learning[]} */ ([]) },
    loading: { type: Boolean, value: false },
    emptyText: { type: String, value: '' },
    emptyAction: { type: String, value: '' },
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
