const { call } = require('./session')

/**
 * 我的课程，最近学的在前。
 * @returns {Promise<import('../models').Learning[]>}
 */
function list() {
  return call('GET', '/courses').then(({ items }) => items)
}

/**
 * 一门课程学到哪里；没买也可以问。
 * @param {string} id
 * @returns {Promise<import('../models').Learning>}
 */
function one(id) {
  return call('GET', `/courses/${id}`)
}

/**
 * 要看的一节；没买的只给试看的。
 * @param {string} id
 * @param {string} sectionId
 * @returns {Promise<import('../models').Lesson>}
 */
function lesson(id, sectionId) {
  return call('GET', `/courses/${id}/lesson`, { sectionId })
}

/**
 * 记录看到哪里。
 * @param {string} id
 * @param {import('../models').Progress} progress
 * @returns {Promise<import('../models').Learning>}
 */
function record(id, progress) {
  return call('POST', `/courses/${id}/progress`, progress)
}

module.exports = { list, one, lesson, record }
