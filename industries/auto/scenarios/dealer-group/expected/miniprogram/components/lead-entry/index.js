Component({
  properties: {
    forms: { type: Array, value: /** @type {import('../../models').LeadForm[]} */ ([]) },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },
  },
})
