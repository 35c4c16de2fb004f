Component({
  properties: {
    /** @type {import('../../models').Licence[]} */
    licences: { type: Array, value: [] },
  },
})
