// 提交的线索：按方案的分配规则交给一家公司，只存在本机。
const forms = require('./forms')
const { dealers, byForm } = require('./routing')
const samples = require('./sample_leads')

const LEADS = 'demo-leads'

/** @returns {import('../models').Lead[]} */
function all() {
  return tt.getStorageSync(LEADS) || samples
}

// 预览时会不带编号直接打开页面，这时给第一个。
function form(id) {
  return forms.find((each) => each.id === id) || forms[0]
}

function one(id) {
  return all().find((each) => each.id === id) || all()[0]
}

/**
 * @param {import('../models').NewLead} sent
 * @returns {import('../models').Lead}
 */
function create({ formId, values, consent }) {
  const filled = form(formId)
  const dealer = dealers[receiver(filled, values)]
  const lines = filled.fields.flatMap((field) => {
    const given = values.find(({ fieldId }) => fieldId === field.id)
    return given ? [{ title: field.title, text: shown(field, given.value) }] : []
  })
  /** @type {import('../models').Lead} */
  const lead = {
    id: `demo-${Date.now()}`,
    formTitle: filled.title,
    state: 'sent',
    dealerName: dealer.name,
    dealerPhone: dealer.phone,
    storeName: storeName(filled, values),
    lines,
    consent: { text: consent.text, at: beijing(Date.parse(consent.at)) },
    createdAt: beijing(Date.now()),
    withdrawable: true,
  }
  tt.setStorageSync(LEADS, [lead, ...all()])
  return lead
}

/** 由谁跟进：先看用户选的，表里没有就轮流。 */
function receiver(filled, values) {
  const { by, table, to } = byForm[filled.id]
  const field = filled.fields.find(({ kind }) => kind === by)
  const given = field && values.find(({ fieldId }) => fieldId === field.id)
  const parties = (given && table[given.value]) || to
  return parties[all().length % parties.length]
}

function storeName(filled, values) {
  const field = filled.fields.find(({ kind }) => kind === 'store')
  const given = field && values.find(({ fieldId }) => fieldId === field.id)
  return given ? shown(field, given.value) : ''
}

function shown(field, value) {
  const choice = field.choices.find(({ id }) => id === value)
  return choice ? choice.name : value
}

function withdraw(id) {
  const lead = Object.assign({}, one(id), { state: 'withdrawn', lines: [], storeName: '', withdrawable: false })
  tt.setStorageSync(LEADS, all().map((each) => (each.id === lead.id ? lead : each)))
  return lead
}

function beijing(milliseconds) {
  return new Date(milliseconds + 8 * 3600 * 1000).toISOString().replace(/\.\d+Z$/, '+08:00')
}

module.exports = { forms, all, form, one, create, withdraw }
