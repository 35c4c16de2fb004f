const stores = require('../../services/stores')

Page({
  /** @type {string | undefined} */
  goodsId: undefined,

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Store[]} */
    stores: [],
    choosing: false,
  },

  onLoad(query) {
    this.goodsId = query.goods
    this.setData({ choosing: query.choose === '1' })
    if (this.data.choosing) tt.setNavigationBarTitle({ title: '选择门店' })
    this.load()
  },

  /** @param {{ latitude: number, longitude: number }} [place] */
  load(place) {
    const near = place && place.latitude ? place : {}
    return stores
      .list(Object.assign({ goodsId: this.goodsId }, near))
      .then((list) => this.setData({ state: 'ready', stores: list }))
      .catch(() => this.setData({ state: 'error' }))
  },

  choose(e) {
    stores.choose(e.detail.id)
    tt.navigateBack({})
  },
})
