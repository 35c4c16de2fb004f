Component({
  properties: {
    /** @type {import('../../models').Collected[]} */
    collected: { type: Array, value: [] },
  },
})
