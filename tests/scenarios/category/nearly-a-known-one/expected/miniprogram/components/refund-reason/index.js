Component({
  properties: {
    reason: { type: String, value: '' },
    note: { type: String, value: '' },
  },

  data: {
    reasons: ['计划有变，暂时不用了', '买错了', '没有得到约定的服务', '其他原因'],
  },

  methods: {
    pick(e) {
      this.triggerEvent('change', { reason: e.currentTarget.dataset.reason })
    },

    type(e) {
      this.triggerEvent('change', { note: e.detail.value })
    },
  },
})
