const leads = require('../../services/leads')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Lead | null} */
    lead: null,
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },

  load() {
    this.setData({ state: 'loading' })
    return leads
      .one(this.id)
      .then((lead) => this.setData({ state: 'ready', lead }))
      .catch(() => this.setData({ state: 'error' }))
  },

  withdraw() {
    tt.showModal({
      title: '撤回授权',
      content: '撤回后，你填写的信息会被删除，不会再有人联系你。',
      success: ({ confirm }) => {
        if (confirm) this.withdrawNow()
      },
    })
  },

  withdrawNow() {
    return leads
      .withdraw(this.data.lead.id)
      .then((lead) => this.setData({ lead }))
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },
})
