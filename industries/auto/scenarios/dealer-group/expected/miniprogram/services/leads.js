const { send } = require('./http')
const { call } = require('./session')

/**
 * 可以填的表单，选项已经列好。
 * @returns {Promise<import('../models').LeadForm[]>}
 */
function forms() {
  return send('GET', '/forms').then(({ items }) => items)
}

/**
 * @param {string} id
 * @returns {Promise<import('../models').LeadForm>}
 */
function form(id) {
  return send('GET', `/forms/${id}`)
}

/**
 * 提交填写的内容，连同用户看到的授权说明和同意的时间；由谁跟进由服务端决定。
 * @param {import('../models').NewLead} lead
 * @returns {Promise<import('../models').Lead>}
 */
function create(lead) {
  return call('POST', '/leads', lead)
}

/**
 * 我提交过的，新的在前。
 * @returns {Promise<import('../models').Lead[]>}
 */
function list() {
  return call('GET', '/leads').then(({ items }) => items)
}

/**
 * @param {string} id
 * @returns {Promise<import('../models').Lead>}
 */
function one(id) {
  return call('GET', `/leads/${id}`)
}

/**
 * 撤回授权；服务端删除填写的内容，并通知跟进的公司。
 * @param {string} id
 * @returns {Promise<import('../models').Lead>}
 */
function withdraw(id) {
  return call('POST', `/leads/${id}/withdraw`)
}

module.exports = { forms, form, create, list, one, withdraw }
