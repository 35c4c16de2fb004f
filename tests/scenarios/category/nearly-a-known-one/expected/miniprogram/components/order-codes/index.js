Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
    hint: { type: String, value: '' },
  },
})
