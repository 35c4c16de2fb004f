Component({
  properties: {
    operator: { type: String, value: '' },
    follow: { type: String, value: '' },
    shows: { type: String, value: '' },
    records: { type: String, value: '' },
  },
})
