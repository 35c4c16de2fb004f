Component({
  properties: {
    amounts: { type: Object, value: /** @type {import('../../models').Amounts | null} */ (null) },
    title: { type: String, value: '' },
    label: { type: String, value: '' },
  },
})
