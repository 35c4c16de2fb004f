Component({
  properties: {
    stores: { type: Array, value: /** @type {import('../../models').Store[]} */ ([]) },
    loading: { type: Boolean, value: false },
    choosing: { type: Boolean, value: false },
  },

  methods: {
    choose(e) {
      if (this.data.choosing) this.triggerEvent('choose', { id: e.currentTarget.dataset.id })
    },

    guide(e) {
      const store = this.data.stores.find(({ id }) => id === e.currentTarget.dataset.id)
      if (!tt.canIUse('openLocation')) return
      tt.openLocation({
        name: store.name,
        address: store.city + store.address,
        latitude: Number(store.latitude),
        longitude: Number(store.longitude),
      })
    },

    call(e) {
      tt.makePhoneCall({ phoneNumber: e.currentTarget.dataset.phone })
    },
  },
})
