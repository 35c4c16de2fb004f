Component({
  properties: {
    collected: { type: Array, value: /** @type {import('../../models').Collected[]} */ ([]) },
  },
})
