Component({
  properties: {
    /** @type {import('../../models').Store | null} */
    store: { type: Object, value: null },
  },

  methods: {
    change() {
      this.triggerEvent('change')
    },
  },
})
