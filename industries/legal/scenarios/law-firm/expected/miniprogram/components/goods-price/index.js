Component({
  properties: {
    fen: { type: Number, value: 0 },
    market: { type: Number, value: 0 },
    large: { type: Boolean, value: false },
  },
})
