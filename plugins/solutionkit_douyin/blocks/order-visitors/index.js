Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
  },

  data: {
    rows: /** @type {{ place: number, visitor: { [field: string]: string } }[]} */ ([]),
  },

  observers: {
    order(order) {
      const visitors = order ? order.visitors : []
      this.setData({ rows: visitors.map((visitor, place) => ({ place, visitor })) })
    },
  },
})
