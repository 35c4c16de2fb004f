Component({
  properties: {
    lead: { type: Object, value: /** @type {import('../../models').Lead | null} */ (null) },
  },

  methods: {
    withdraw() {
      this.triggerEvent('withdraw')
    },
  },
})
