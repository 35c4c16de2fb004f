Component({
  properties: {
    operator: { type: String, value: '' },
    follow: { type: String, value: '' },
  },
})
