Component({
  properties: {
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
  },
})
