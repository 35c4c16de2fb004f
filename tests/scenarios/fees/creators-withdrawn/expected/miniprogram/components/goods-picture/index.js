Component({
  properties: {
    src: { type: String, value: '' },
    name: { type: String, value: '' },
    square: { type: Boolean, value: false },
    round: { type: Boolean, value: false },
    large: { type: Boolean, value: false },
  },
})
