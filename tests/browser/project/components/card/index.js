Component({
  options: { multipleSlots: true },
  properties: { title: { type: String, value: '', observer: 'measure' } },
  data: { length: 0, life: '' },
  lifetimes: {
    attached() {
      this.live('attached')
    },
    ready() {
      this.live('ready')
    },
  },
  pageLifetimes: {
    show() {
      this.live('show')
    },
  },
  methods: {
    live(name) {
      this.setData({ life: this.data.life + ' ' + name })
    },
    measure(title) {
      this.setData({ length: title.length })
    },
    pick() {
      this.triggerEvent('picked', { title: this.properties.title })
    },
  },
})
