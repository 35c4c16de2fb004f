const catalogue = require('../../services/catalogue')
const courses = require('../../services/courses')
const config = require('../../config')

const REPORT_SECONDS = 15

Page({
  id: '',
  wanted: '',
  reported: 0,

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Goods | null} */
    goods: null,
    /** @type {import('../../models').Learning | null} */
    learning: null,
    /** @type {import('../../models').Lesson | null} */
    lesson: null,
    imId: config.imId,
    awemeId: config.awemeId,
  },

  onLoad(query) {
    this.id = query.id
    this.wanted = query.section || ''
    this.load()
  },

  onShow() {
    if (this.data.state === 'ready') courses.one(this.id).then((learning) => this.setData({ learning }))
  },

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([catalogue.one(this.id), courses.one(this.id)])
      .then(([goods, learning]) => {
        this.setData({ goods, learning })
        const first = this.firstSection()
        return first ? this.play(first.id) : Promise.resolve()
      })
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  /** 点进来的那一节；没有点就接着上次的，再没有就从能看的第一节开始。 */
  firstSection() {
    const { goods, learning } = this.data
    const usable = goods.sections.filter((section) => this.isOpen(section))
    const wanted = this.wanted || learning.lastSectionId
    return usable.find(({ id }) => id === wanted) || usable[0]
  },

  /** @param {import('../../models').Section} section */
  isOpen(section) {
    return (this.data.learning.owned || section.trial) && section.media === 'ready'
  },

  /** @param {string} sectionId */
  play(sectionId) {
    this.reported = 0
    return courses.lesson(this.id, sectionId).then((lesson) => this.setData({ lesson }))
  },

  openSection(e) {
    const section = this.data.goods.sections.find(({ id }) => id === e.detail.id)
    if (this.isOpen(section)) {
      this.play(section.id).catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
    } else {
      const title = section.media === 'ready' ? '报名后可以看这一节' : '这一节还没有准备好'
      tt.showToast({ title, icon: 'none' })
    }
  },

  progress(e) {
    const seconds = Math.floor(e.detail.seconds)
    if (seconds - this.reported < REPORT_SECONDS) return
    this.reported = seconds
    this.record(seconds, false).catch(() => {})
  },

  finish() {
    this.record(this.reported, true)
      .then(() => this.playNext())
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

  /**
   * @param {number} seconds
   * @param {boolean} finished
   */
  record(seconds, finished) {
    if (!this.data.learning.owned) return Promise.resolve()
    const { sectionId } = this.data.lesson
    return courses
      .record(this.id, { sectionId, seconds, finished })
      .then((learning) => this.setData({ learning }))
  },

  playNext() {
    const { goods, lesson } = this.data
    const place = goods.sections.findIndex(({ id }) => id === lesson.sectionId)
    const next = goods.sections.slice(place + 1).find((section) => this.isOpen(section))
    return next ? this.play(next.id) : Promise.resolve()
  },

  buyGoods() {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${this.id}` })
  },
})
