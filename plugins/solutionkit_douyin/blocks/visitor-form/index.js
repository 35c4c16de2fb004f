Component({
  properties: {
    fields: { type: Array, value: /** @type {string[]} */ ([]) },
    visitors: { type: Array, value: /** @type {{ [field: string]: string }[]} */ ([]) },
  },

  methods: {
    type(e) {
      const { place, field } = e.currentTarget.dataset
      this.triggerEvent('change', { place, field, value: e.detail.value.trim() })
    },
  },
})
