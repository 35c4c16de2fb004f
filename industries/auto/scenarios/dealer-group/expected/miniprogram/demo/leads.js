// 提交的线索：按方案的分配规则交给一家公司，只存在本机。
const { beijing } = require('./beijing')
const forms = require('./forms')
const { companies, byForm } = require('./routing')
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
  const company = companies[receiver(filled, values)]
  const lines = filled.fields.flatMap((field) => {
    const given = values.find(({ fieldId }) => fieldId === field.id)
    return given ? [{ title: field.title, text: shown(field, given.value) }] : []
  })
  /** @type {import('../models').Lead} */
  const lead = {
    id: `demo-${Date.now()}`,
    formTitle: filled.title,
    state: 'sent',
    companyName: company.name,
    companyPhone: company.phone,
    storeName: storeName(filled, values),
    lines,
    consent: { text: consent.text, at: beijing(Date.parse(consent.at)) },
    createdAt: beijing(Date.now()),
    withdrawable: true,
  }
  tt.setStorageSync(LEADS, [lead, ...all()])
  return lead
}

/** 由谁跟进：不是每家门店都有的商品，只看 only 里它自己的表；再看用户选的，表里没有就轮流。 */
function receiver(filled, values) {
  const { by, only, ...every } = byForm[filled.id]
  const { table, to } = only[chosen(filled, values, 'goods')] || every
  const rest = to.length ? to : Object.values(table).flat()
  const parties = table[chosen(filled, values, by)] || rest
  return parties[all().length % parties.length]
}

function storeName(filled, values) {
  const field = filled.fields.find(({ kind }) => kind === 'store')
  const store = chosen(filled, values, 'store')
  return store ? shown(field, store) : ''
}

/** 用户在这一类的项里选了什么，没有选就是空文本。 */
function chosen(filled, values, kind) {
  const field = filled.fields.find((each) => each.kind === kind)
  const given = field && values.find(({ fieldId }) => fieldId === field.id)
  return given ? given.value : ''
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

module.exports = { forms, all, form, one, create, withdraw }
