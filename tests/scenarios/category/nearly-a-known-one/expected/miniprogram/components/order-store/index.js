Component({
  properties: {
    store: { type: Object, value: /** @type {import('../../models').Store | null} */ (null) },
    fixed: { type: Boolean, value: false },
  },

  methods: {
    change() {
      if (!this.data.fixed) this.triggerEvent('change')
    },
  },
})
