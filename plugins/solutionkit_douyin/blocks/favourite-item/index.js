// 依据: reach.favourite

Component({
  properties: {
    title: { type: String, value: '' },
  },

  data: { usable: tt.canIUse('showFavoriteGuide') },

  methods: {
    open() {
      tt.showFavoriteGuide({ type: 'bar', content: '收藏后方便再来' })
    },
  },
})
