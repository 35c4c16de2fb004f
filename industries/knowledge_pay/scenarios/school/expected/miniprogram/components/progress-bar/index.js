Component({
  properties: {
    percent: { type: Number, value: 0 },
  },
})
