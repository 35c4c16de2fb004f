Component({
  properties: {
    /** @type {import('../../models').Store | null} */
    store: { type: Object, value: null },
    count: { type: Number, value: 0 },
  },

  methods: {
    open() {
      this.triggerEvent('open')
    },
  },
})
