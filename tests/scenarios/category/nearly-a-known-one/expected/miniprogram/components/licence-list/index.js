Component({
  properties: {
    licences: { type: Array, value: /** @type {import('../../models').Licence[]} */ ([]) },
  },
})
