Component({
  properties: {
    store: { type: Object, value: /** @type {import('../../models').Store | null} */ (null) },
    count: { type: Number, value: 0 },
  },

  methods: {
    open() {
      this.triggerEvent('open')
    },
  },
})
