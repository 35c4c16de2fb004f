Component({
  properties: {
    learning: { type: Object, value: /** @type {import('../../models').Learning | null} */ (null) },
  },
})
