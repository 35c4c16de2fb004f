Component({
  properties: {
    operator: { type: String, value: '' },
    sellers: { type: Array, value: /** @type {import('../../models').Seller[]} */ ([]) },
    kind: { type: String, value: '' },
    side: { type: String, value: '' },
    told: { type: String, value: '' },
    proof: { type: String, value: '' },
  },
})
