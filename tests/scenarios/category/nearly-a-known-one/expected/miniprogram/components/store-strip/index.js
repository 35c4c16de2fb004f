Component({
  properties: {
    store: { type: Object, value: /** @type {import('../../models').Store | null} */ (null) },
  },

  methods: {
    change() {
      this.triggerEvent('change')
    },
  },
})
