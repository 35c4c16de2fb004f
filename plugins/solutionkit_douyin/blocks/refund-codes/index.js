Component({
  properties: {
    /** @type {import('../../models').Order | null} */
    order: { type: Object, value: null },
    /** @type {{ [codeId: string]: boolean }} */
    chosen: { type: Object, value: {} },
  },

  methods: {
    toggle(e) {
      const { id } = e.currentTarget.dataset
      const code = this.data.order.codes.find((each) => each.id === id)
      if (code.state === 'to_use') this.triggerEvent('toggle', { id })
    },
  },
})
