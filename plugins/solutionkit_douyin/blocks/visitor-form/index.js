Component({
  properties: {
    fields: { type: Array, value: /** @type {string[]} */ ([]) },
    visitors: { type: Array, value: /** @type {{ [field: string]: string }[]} */ ([]) },
  },

  data: {
    rows: /** @type {{ place: number, visitor: { [field: string]: string } }[]} */ ([]),
  },

  observers: {
    visitors(visitors) {
      this.setData({ rows: visitors.map((visitor, place) => ({ place, visitor })) })
    },
  },

  methods: {
    type(e) {
      const { place, field } = e.currentTarget.dataset
      this.triggerEvent('change', { place, field, value: e.detail.value.trim() })
    },
  },
})
