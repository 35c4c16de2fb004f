Component({
  properties: {
    current: { type: String, value: '' },
  },

  data: {
    tabs: [
      { state: '', title: '全部' },
      { state: 'to_pay', title: '' },
      { state: 'to_use', title: '' },
      { state: 'used', title: '' },
      { state: 'refunding,refunded', title: '退款' },
    ],
  },

  methods: {
    pick(e) {
      this.triggerEvent('pick', { state: e.currentTarget.dataset.state })
    },
  },
})
