Component({
  properties: {
    title: { type: String, value: '' },
    /** @type {import('../../models').Goods | null} */
    goods: { type: Object, value: null },
  },
})
