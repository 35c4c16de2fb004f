Component({
  properties: {
    days: { type: Array, value: /** @type {import('../../models').Day[]} */ ([]) },
    date: { type: String, value: '' },
    chosenTime: { type: String, value: '' },
  },

  data: { times: /** @type {string[]} */ ([]) },

  observers: {
    days() {
      this.showTimes()
    },

    date() {
      this.showTimes()
    },
  },

  methods: {
    showTimes() {
      const { days, date } = this.data
      const day = days.find((each) => each.date === date)
      this.setData({ times: day ? day.times : [] })
    },

    pickDate(e) {
      const day = this.data.days.find(({ date }) => date === e.currentTarget.dataset.date)
      if (!day.left) return
      this.triggerEvent('change', { date: day.date, time: '' })
    },

    pickTime(e) {
      this.triggerEvent('change', { date: this.data.date, time: e.currentTarget.dataset.time })
    },
  },
})
