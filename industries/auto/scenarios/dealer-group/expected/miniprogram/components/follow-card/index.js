// 依据: reach.follow

Component({
  properties: {
    awemeId: { type: String, value: '' },
  },

  data: { usable: tt.canIUse('aweme-user-card') },

  methods: {
    fail() {
      this.setData({ usable: false })
    },
  },
})
