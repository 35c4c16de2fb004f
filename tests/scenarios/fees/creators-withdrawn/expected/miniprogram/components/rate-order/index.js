// 依据: review.component

Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
  },

  data: { usable: tt.canIUse('rate-button') },

  methods: {
    rated() {
      this.triggerEvent('rated')
    },

    failed() {
      tt.showToast({ title: '评价暂时无法打开，请稍后再试', icon: 'none' })
    },
  },
})
