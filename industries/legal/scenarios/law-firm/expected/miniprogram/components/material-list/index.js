Component({
  properties: {
    title: { type: String, value: '' },
    materials: { type: Array, value: /** @type {import('../../models').Material[]} */ ([]) },
  },
})
