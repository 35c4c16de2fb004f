Component({
  properties: {
    /** @type {import('../../models').Goods | null} */
    goods: { type: Object, value: null },
  },
})
