Component({
  properties: {
    amounts: { type: Object, value: /** @type {import('../../models').Amounts | null} */ (null) },
    label: { type: String, value: '' },
  },
})
