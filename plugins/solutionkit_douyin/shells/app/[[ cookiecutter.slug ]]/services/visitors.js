// 出行人填得对不对；每一项都对就是空文本。
const { isIdCard, sameTwice } = require('./id_card')

/**
 * @param {import('../models').Visitor[]} visitors
 * @param {string[]} fields
[% if 'papers' in cookiecutter._traits %]
 * @param {import('../models').Paper[]} papers
[% endif %]
 * @returns {string}
 */
function visitorProblem(visitors, fields[% if 'papers' in cookiecutter._traits %], papers[% endif %]) {
  if (visitors.some((visitor) => fields.some((field) => !given(visitor, field)))) return '请填写每位出行人的信息'
  if (visitors.some(({ phone }) => phone && !/^1\d{10}$/.test(phone))) return '请填写 11 位手机号'
[% if 'papers' in cookiecutter._traits %]
  const cards = visitors.filter(({ paper }) => !paper).map((visitor) => visitor['id-card'])
[% else %]
  const cards = visitors.map((visitor) => visitor['id-card'])
[% endif %]
  if (cards.some((card) => card && !isIdCard(card))) return '身份证号不对，请核对 18 位号码'
  if (sameTwice(cards)) return '同一个身份证号填了两次，每位出行人填自己的'
[% if 'papers' in cookiecutter._traits %]
  const others = visitors.filter(({ paper }) => paper)
  const wrong = others.find((visitor) => !fits(visitor, papers))
  if (wrong) return `${wrong.paper}的号码不对，请核对`
  const numbers = others.map((visitor) => visitor.paper + visitor['paper-number'])
  return sameTwice(numbers) ? '同一个证件号码填了两次，每位出行人填自己的' : ''
[% else %]
  return ''
[% endif %]
}

/** 这一项填了没有[% if 'papers' in cookiecutter._traits %]；改填别的证件的，看那个号码[% endif %]。 */
function given(visitor, field) {
[% if 'papers' in cookiecutter._traits %]
  if (field === 'id-card' && visitor.paper) return visitor['paper-number']
[% endif %]
  return visitor[field]
}
[% if 'papers' in cookiecutter._traits %]

function fits(visitor, papers) {
  const paper = papers.find(({ name }) => name === visitor.paper)
  if (!paper) return false
  const number = visitor['paper-number']
  const written = paper.characters === 'digits' ? /^[0-9]+$/ : /^[0-9A-Za-z]+$/
  return written.test(number) && number.length >= paper.shortest && number.length <= paper.longest
}
[% endif %]

module.exports = { visitorProblem }
