// 学习进度：买了哪些课程、学到哪里、还能不能退，只存在本机。
const goods = require('./goods')
const { rules, progress: samples } = require('./learning')

const PROGRESS = 'demo-progress'
const DAY = 24 * 3600 * 1000
const OWNED = ['to_use', 'used']

/**
 * @param {string} goodsId
 * @param {import('../models').Order[]} orders
 * @returns {import('../models').Learning}
 */
function one(goodsId, orders) {
  const course = courseOf(goodsId)
  const { learned = [], last = '' } = progress()[course.id] || {}
  const order = orderOf(course.id, orders)
  const live = course.sections.find(({ startsAt }) => startsAt && Date.parse(startsAt) > Date.now())
  const lastSection = course.sections.find(({ id }) => id === last)
  return {
    goodsId: course.id,
    name: course.name,
    image: course.image,
    owned: Boolean(order),
    total: course.sections.length,
    learned,
    percent: Math.floor((learned.length * 100) / course.sections.length),
    lastSectionId: last,
    lastTitle: lastSection ? lastSection.title : '',
    nextLiveAt: live ? live.startsAt : '',
    nextLiveTitle: live ? live.title : '',
    validUntil: order ? validUntil(course.id, order.paidAt) : '',
  }
}

/**
 * @param {import('../models').Order[]} orders
 * @returns {import('../models').Learning[]}
 */
function mine(orders) {
  const bought = goods.filter(({ id }) => orderOf(id, orders))
  const touched = (id) => (progress()[id] || {}).at || 0
  return bought.sort((a, b) => touched(b.id) - touched(a.id)).map(({ id }) => one(id, orders))
}

/**
 * @param {string} goodsId
 * @param {string} sectionId
 * @returns {import('../models').Lesson}
 */
function lesson(goodsId, sectionId) {
  const { sections, image } = courseOf(goodsId)
  const { id, title, kind, startsAt } = sections.find((section) => section.id === sectionId) || sections[0]
  return { sectionId: id, title, kind, url: '', poster: image, startsAt }
}

/**
 * @param {string} goodsId
 * @param {import('../models').Progress} seen
 * @param {import('../models').Order[]} orders
 * @returns {import('../models').Learning}
 */
function record(goodsId, { sectionId, finished }, orders) {
  const { id } = courseOf(goodsId)
  const { learned = [] } = progress()[id] || {}
  const more = finished && !learned.includes(sectionId) ? learned.concat(sectionId) : learned
  const changed = { learned: more, last: sectionId, at: Date.now() }
  tt.setStorageSync(PROGRESS, Object.assign({}, progress(), { [id]: changed }))
  return one(id, orders)
}

/**
 * 不能下单的原因。
 * @param {import('../models').OrderLine[]} lines
 * @param {import('../models').Order[]} orders
 */
function refusal(lines, orders) {
  if (lines.length === 0) return '还没有选择课程'
  return lines.some(({ goodsId }) => orderOf(goodsId, orders)) ? '已经报过名' : ''
}

/**
 * 订单和它的课程学到哪里、现在还能不能退。
 * @param {import('../models').Order} order
 * @param {import('../models').Order[]} orders
 * @returns {import('../models').Order}
 */
function withLearning(order, orders) {
  if (!OWNED.includes(order.state)) return Object.assign({}, order, { learning: null, refundable: false })
  const learning = one(order.items[0].goodsId, orders)
  const state = learning.percent === 100 ? 'used' : 'to_use'
  return Object.assign({}, order, { state, learning, refundable: mayReturn(order, learning) })
}

function mayReturn(order, learning) {
  const { before, begun } = rules[learning.goodsId]
  const limits = learning.learned.length ? begun : before
  const days = (Date.now() - Date.parse(order.paidAt)) / DAY
  return limits.may && (!limits.days || days < limits.days) && learning.percent < limits.percent
}

function validUntil(goodsId, paidAt) {
  const { validDays } = rules[goodsId]
  if (!validDays) return ''
  return new Date(Date.parse(paidAt) + validDays * DAY).toISOString().slice(0, 10)
}

function orderOf(goodsId, orders) {
  return orders.find(({ state, items }) => OWNED.includes(state) && items[0].goodsId === goodsId)
}

// 预览时会不带编号直接打开页面，这时给第一门。
function courseOf(goodsId) {
  return goods.find(({ id }) => id === goodsId) || goods[0]
}

/** @returns {{ [goodsId: string]: { learned: string[], last: string, at?: number } }} */
function progress() {
  return tt.getStorageSync(PROGRESS) || samples
}

module.exports = { one, mine, lesson, record, refusal, withLearning }
