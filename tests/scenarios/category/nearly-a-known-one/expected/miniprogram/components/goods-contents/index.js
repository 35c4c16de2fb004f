Component({
  properties: {
    title: { type: String, value: '' },
    unit: { type: String, value: '份' },
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
  },
})
