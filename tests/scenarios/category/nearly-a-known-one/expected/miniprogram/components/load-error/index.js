Component({
  methods: {
    retry() {
      this.triggerEvent('retry')
    },
  },
})
