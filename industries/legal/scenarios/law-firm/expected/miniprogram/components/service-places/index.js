Component({
  properties: {
    title: { type: String, value: '' },
    places: { type: Array, value: /** @type {import('../../models').Place[]} */ ([]) },
    place: { type: Object, value: /** @type {import('../../models').Place | null} */ (null) },
  },
})
