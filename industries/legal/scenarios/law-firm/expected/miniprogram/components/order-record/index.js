Component({
  properties: {
    title: { type: String, value: '' },
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
  },
})
