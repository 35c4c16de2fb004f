[% set uses = cookiecutter._uses.get('lead', []) %]
const leads = require('../../services/leads')

const NO_PROBLEM = { field: '', text: '' }

Page({
  id: '',
  goodsId: '',
  variantId: '',
  agreedAt: '',
[% if 'takePhone' in uses %]
  phoneCode: '',
[% endif %]

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').LeadForm | null} */
    form: null,
    /** @type {{ [fieldId: string]: string }} */
    values: {},
    agreed: false,
[% if 'takePhone' in uses %]
    phoneGiven: false,
[% endif %]
    problem: NO_PROBLEM,
    busy: false,
  },

  onLoad(query) {
    this.id = query.form
    this.goodsId = query.goods || ''
    this.variantId = query.variant || ''
    this.load()
  },

  load() {
    this.setData({ state: 'loading' })
    return leads
      .form(this.id)
      .then((form) => {
        tt.setNavigationBarTitle({ title: form.title })
        this.setData({ form, values: this.chosenBefore(form), state: 'ready' })
      })
      .catch(() => this.setData({ state: 'error' }))
  },

  /**
   * 从哪款车点进来的，先替用户选好。
   * @param {import('../../models').LeadForm} form
   */
  chosenBefore(form) {
    const known = { goods: this.goodsId, variant: this.variantId }
    /** @type {{ [fieldId: string]: string }} */
    const values = {}
    form.fields.forEach(({ id, kind, choices }) => {
      if (choices.some((choice) => choice.id === known[kind])) values[id] = known[kind]
    })
    return values
  },

  changeValue(e) {
    const { id, value } = e.detail
    const { form, values } = this.data
    const changed = Object.assign({}, values, { [id]: value })
    const field = form.fields.find((each) => each.id === id)
    if (field.kind === 'goods') {
      form.fields.forEach(({ id: other, choices }) => {
        const choice = choices.find((each) => each.id === changed[other])
        if (choice && choice.of && !choice.of.includes(value)) delete changed[other]
      })
    }
    this.setData({ values: changed, problem: NO_PROBLEM })
  },

  changeAgreed(e) {
    this.agreedAt = new Date().toISOString()
    this.setData({ agreed: e.detail.agreed })
  },
[% if 'takePhone' in uses %]

  takePhone(e) {
    this.phoneCode = e.detail.code
    this.setData({ phoneGiven: true, problem: NO_PROBLEM })
  },
[% endif %]

  openPrivacy() {
    tt.navigateTo({ url: '/pages/privacy/index' })
  },

  /** 第一处没有填好的地方。 */
  problem() {
    const { form, values[% if 'takePhone' in uses %], phoneGiven[% endif %] } = this.data
    const wrong = form.fields.find(({ id, kind, required }) => {
[% if 'takePhone' in uses %]
      if (kind === 'phone' && phoneGiven) return false
[% endif %]
      const value = (values[id] || '').trim()
      return value ? kind === 'phone' && !/^1\d{10}$/.test(value) : required
    })
    if (!wrong) return NO_PROBLEM
    if (wrong.kind === 'phone') return { field: wrong.id, text: '请填写 11 位手机号' }
    return { field: wrong.id, text: wrong.kind === 'text' ? '请填写这一项' : '请选择这一项' }
  },

  send() {
    const problem = this.problem()
    this.setData({ problem })
    if (problem.field) return
    if (!this.data.agreed) {
      tt.showToast({ title: '请先阅读并同意授权说明', icon: 'none' })
      return
    }
    const { form, values } = this.data
    this.setData({ busy: true })
    leads
      .create({
        formId: form.id,
        values: Object.keys(values).filter((id) => values[id].trim()).map((id) => ({ fieldId: id, value: values[id].trim() })),
        consent: { text: form.consent, at: this.agreedAt },
[% if 'takePhone' in uses %]
        phoneCode: this.phoneCode,
[% endif %]
      })
      .then((lead) => tt.redirectTo({ url: `/pages/lead-record/index?id=${lead.id}` }))
      .catch((error) => {
        this.setData({ busy: false })
        tt.showToast({ title: error.message, icon: 'none' })
      })
  },
})
