Component({
  properties: {
    operator: { type: String, value: '' },
    online: { type: Boolean, value: false },
  },
})
