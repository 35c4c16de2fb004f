// 依据: reach.sidebar

Component({
  properties: {
    title: { type: String, value: '' },
  },

  data: { usable: tt.canIUse('navigateToScene') },

  methods: {
    open() {
      tt.navigateToScene({ scene: 'sidebar' })
    },
  },
})
