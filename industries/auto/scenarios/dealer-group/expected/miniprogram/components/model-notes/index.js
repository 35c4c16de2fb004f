Component({
  properties: {
    title: { type: String, value: '' },
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
  },
})
