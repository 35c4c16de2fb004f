Component({
  properties: {
    person: { type: Object, value: /** @type {import('../../models').Person | null} */ (null) },
    licence: { type: String, value: '执业信息' },
    unbooked: { type: Boolean, value: false },
  },
})
