// 依据: navigate.mini-program

Component({
  properties: {
    title: { type: String, value: '' },
    appId: { type: String, value: '' },
    path: { type: String, value: '' },
  },

  methods: {
    open() {
      const { appId, path } = this.data
      tt.navigateToMiniProgram(path ? { appId, path } : { appId })
    },
  },
})
