Component({
  properties: {
    fields: { type: Array, value: /** @type {string[]} */ ([]) },
    papers: { type: Array, value: /** @type {{ name: string }[]} */ ([]) },
    visitors: { type: Array, value: /** @type {{ [field: string]: string }[]} */ ([]) },
  },

  data: {
    kinds: ['身份证'],
    rows: /** @type {{ place: number, visitor: { [field: string]: string } }[]} */ ([]),
  },

  observers: {
    papers(papers) {
      this.setData({ kinds: ['身份证', ...papers.map(({ name }) => name)] })
    },

    visitors(visitors) {
      this.setData({ rows: visitors.map((visitor, place) => ({ place, visitor })) })
    },
  },

  methods: {
    pick(e) {
      const index = Number(e.detail.value)
      const paper = index === 0 ? '' : this.data.kinds[index]
      const { place } = e.currentTarget.dataset
      for (const [field, value] of [['paper', paper], ['id-card', ''], ['paper-number', '']]) {
        this.triggerEvent('change', { place, field, value })
      }
    },

    type(e) {
      const { place, field } = e.currentTarget.dataset
      this.triggerEvent('change', { place, field, value: e.detail.value.trim() })
    },
  },
})
