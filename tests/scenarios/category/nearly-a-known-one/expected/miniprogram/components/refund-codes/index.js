Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
    chosen: { type: Object, value: /** @type {{ [codeId: string]: boolean }} */ ({}) },
  },

  methods: {
    toggle(e) {
      const { id } = e.currentTarget.dataset
      const code = this.data.order.codes.find((each) => each.id === id)
      if (code.state === 'to_use') this.triggerEvent('toggle', { id })
    },
  },
})
