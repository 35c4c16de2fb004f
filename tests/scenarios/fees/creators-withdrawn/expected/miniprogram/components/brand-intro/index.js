Component({
  properties: {
    name: { type: String, value: '' },
    intro: { type: String, value: '' },
    logo: { type: String, value: '' },
    operator: { type: String, value: '' },
    phone: { type: String, value: '' },
    hours: { type: String, value: '' },
  },
})
