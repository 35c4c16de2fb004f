Component({
  properties: {
    /** @type {import('../../models').Amounts | null} */
    amounts: { type: Object, value: null },
    label: { type: String, value: '' },
  },
})
