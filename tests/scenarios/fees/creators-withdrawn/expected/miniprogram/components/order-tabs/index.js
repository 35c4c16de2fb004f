Component({
  properties: {
    current: { type: String, value: '' },
    inService: { type: Boolean, value: false },
  },

  data: {
    tabs: [
      { state: '', title: '全部' },
      { state: 'to_pay', title: '' },
      { state: 'to_use', title: '' },
      { state: 'in_service', title: '', served: true },
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
