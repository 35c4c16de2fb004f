Component({
  properties: {
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
  },

  data: { current: 0 },

  methods: {
    turn(e) {
      this.setData({ current: e.detail.current })
    },
  },
})
