Component({
  properties: {
    toUseIcon: { type: String, value: '' },
  },

  methods: {
    pick(e) {
      this.triggerEvent('pick', { state: e.currentTarget.dataset.state })
    },
  },
})
