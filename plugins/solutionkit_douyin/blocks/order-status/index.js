Component({
  properties: {
    /** @type {import('../../models').Order | null} */
    order: { type: Object, value: null },
  },
})
