Component({
  properties: {
    fen: { type: Number, value: 0 },
    market: { type: Number, value: 0 },
    from: { type: Boolean, value: false },
    large: { type: Boolean, value: false },
  },
})
