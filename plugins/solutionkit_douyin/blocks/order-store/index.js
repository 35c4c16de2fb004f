Component({
  properties: {
    /** @type {import('../../models').Store | null} */
    store: { type: Object, value: null },
    fixed: { type: Boolean, value: false },
  },

  methods: {
    change() {
      if (!this.data.fixed) this.triggerEvent('change')
    },
  },
})
