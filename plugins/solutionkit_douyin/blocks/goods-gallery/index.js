Component({
  properties: {
    /** @type {import('../../models').Goods | null} */
    goods: { type: Object, value: null },
  },

  data: { current: 0 },

  methods: {
    turn(e) {
      this.setData({ current: e.detail.current })
    },
  },
})
