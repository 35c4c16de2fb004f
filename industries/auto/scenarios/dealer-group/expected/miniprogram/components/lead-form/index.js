// 依据: reach.phone, clue.component

const CHOSEN = ['choice', 'city', 'store', 'goods', 'variant']

Component({
  properties: {
    form: { type: Object, value: /** @type {import('../../models').LeadForm | null} */ (null) },
    values: { type: Object, value: /** @type {{ [fieldId: string]: string }} */ ({}) },
    agreed: { type: Boolean, value: false },
    problem: { type: Object, value: { field: '', text: '' } },
    busy: { type: Boolean, value: false },
    oneTap: { type: Boolean, value: false },
    phoneGiven: { type: Boolean, value: false },
  },

  data: {
    /** @type {{ id: string, title: string, kind: string, hint: string, text: string, choices: import('../../models').Choice[] }[]} */
    rows: [],
    today: '',
  },

  observers: {
    form() {
      this.lay()
    },

    values() {
      this.lay()
    },
  },

  methods: {
    lay() {
      const { form, values } = this.data
      if (!form) return
      const goods = form.fields.find(({ kind }) => kind === 'goods')
      const rows = form.fields.map(({ id, title, kind, required, choices }) => {
        const offered = choices.filter(({ of }) => !of || !goods || of.includes(values[goods.id]))
        const chosen = offered.find((choice) => choice.id === values[id])
        return {
          id,
          title,
          kind: CHOSEN.includes(kind) ? 'choice' : kind,
          hint: (CHOSEN.includes(kind) || kind === 'date' ? '请选择' : '请填写') + (required ? '' : '（选填）'),
          choices: offered,
          text: chosen ? chosen.name : choices.length ? '' : values[id] || '',
        }
      })
      const now = new Date()
      const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      this.setData({ rows, today: day.map((part) => String(part).padStart(2, '0')).join('-') })
    },

    type(e) {
      this.tell(e.currentTarget.dataset.id, e.detail.value)
    },

    pick(e) {
      const { id } = e.currentTarget.dataset
      const row = this.data.rows.find((each) => each.id === id)
      this.tell(id, row.choices[Number(e.detail.value)].id)
    },

    /**
     * @param {string} id
     * @param {string} value
     */
    tell(id, value) {
      this.triggerEvent('change', { id, value })
    },

    takePhone(e) {
      if (e.detail.code) this.triggerEvent('phone', { code: e.detail.code })
    },

    toggle() {
      this.triggerEvent('agree', { agreed: !this.data.agreed })
    },

    showPrivacy() {
      this.triggerEvent('privacy')
    },

    send() {
      if (!this.data.busy) this.triggerEvent('send')
    },
  },
})
