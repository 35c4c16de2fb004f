Component({
  properties: {
    name: { type: String, value: '' },
    intro: { type: String, value: '' },
    logo: { type: String, value: '' },
  },
})
