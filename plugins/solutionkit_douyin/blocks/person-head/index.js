Component({
  properties: {
    person: { type: Object, value: /** @type {import('../../models').Person | null} */ (null) },
  },
})
