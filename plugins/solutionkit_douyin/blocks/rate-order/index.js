// 依据: review.component

Component({
  properties: {
    /** @type {import('../../models').Order | null} */
    order: { type: Object, value: null },
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
