Component({
  methods: {
    pick(e) {
      this.triggerEvent('pick', { state: e.currentTarget.dataset.state })
    },
  },
})
