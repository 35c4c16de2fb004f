Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
    ready: { type: String, value: '' },
  },
})
