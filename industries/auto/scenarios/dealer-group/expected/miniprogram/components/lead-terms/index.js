Component({
  properties: {
    operator: { type: String, value: '' },
  },
})
