// 按钮的 open-type 由平台处理；每一种只用到属于它的那几个属性。
// 依据: reach.join-group, reach.private-message, reach.proactive-message, reach.platform-im, reach.share-video

Component({
  properties: {
    title: { type: String, value: '' },
    openType: { type: String, value: '' },
    awemeId: { type: String, value: '' },
    scene: { type: String, value: '' },
    groupId: { type: String, value: '' },
    channel: { type: String, value: '' },
    orderId: { type: String, value: '' },
    platformImType: { type: String, value: '' },
  },

  methods: {
    failed() {
      tt.showToast({ title: '暂时打不开，请稍后再试', icon: 'none' })
    },
  },
})
