Component({
  properties: {
    /** @type {import('../../models').Order | null} */
    order: { type: Object, value: null },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },
  },
})
