Component({
  properties: { value: Number },
  data: { doubled: 0 },
  observers: {
    value(value) {
      this.setData({ doubled: value * 2 })
    },
  },
})
