Component({
  properties: {
    keyword: { type: String, value: '' },
    placeholder: { type: String, value: '' },
    focus: { type: Boolean, value: false },
  },

  methods: {
    search(e) {
      this.triggerEvent('search', { keyword: e.detail.value.trim() })
    },
  },
})
