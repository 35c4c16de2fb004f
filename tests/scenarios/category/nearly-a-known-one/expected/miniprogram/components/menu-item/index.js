Component({
  properties: {
    title: { type: String, value: '' },
    url: { type: String, value: '' },
  },

  methods: {
    open() {
      tt.navigateTo({ url: this.data.url })
    },
  },
})
