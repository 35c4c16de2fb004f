Component({
  properties: {
    current: { type: String, value: '' },
  },

  data: {
    tabs: [
      { state: '', title: '全部' },
      { state: 'to_pay', title: '待付款' },
      { state: 'to_use', title: '待使用' },
      { state: 'used', title: '已使用' },
      { state: 'refunding,refunded', title: '退款' },
    ],
  },

  methods: {
    pick(e) {
      this.triggerEvent('pick', { state: e.currentTarget.dataset.state })
    },
  },
})
