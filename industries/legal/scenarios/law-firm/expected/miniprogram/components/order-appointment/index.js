Component({
  properties: {
    title: { type: String, value: '' },
    who: { type: String, value: '' },
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
    rights: {
      type: Object,
      value: /** @type {{ rule: string, changeable: boolean, cancellable: boolean } | null} */ (null),
    },
  },

  methods: {
    change() {
      this.triggerEvent('change')
    },

    cancel() {
      this.triggerEvent('cancel')
    },
  },
})
