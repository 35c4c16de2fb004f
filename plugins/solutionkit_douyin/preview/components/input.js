// input and textarea: a native field inside, the platform's events outside.

import { anything, flag, number, text } from 'preview/property.js'
import { makeField } from './form-fields.js'

const COMMON = {
  value: anything(''), name: text(), placeholder: text(), placeholderStyle: text(), placeholderClass: text(),
  disabled: flag(), maxlength: number(140), focus: flag(), cursor: number(), cursorSpacing: number(),
  selectionStart: number(), selectionEnd: number(), adjustPosition: flag(true), confirmHold: flag(), holdKeyboard: flag(),
}
const KEYBOARDS = { number: 'numeric', digit: 'decimal' }

function attachField(component, host) {
  const field = host.firstElementChild
  makeField(component, host, () => field.value, () => (field.value = ''))
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    component.triggerEvent('input', { value: field.value, cursor: field.selectionStart }, { bubbles: true })
  })
  for (const name of ['focus', 'blur']) {
    field.addEventListener(name, () => component.triggerEvent(name, { value: field.value }))
  }
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') component.triggerEvent('confirm', { value: field.value })
  })
}

/** A native placeholder takes no class: give it the colour an element of the class would have. */
function colourPlaceholder({ data }, host) {
  if (!data.placeholderClass) return
  const scope = host.closest('[wx-host]')?.getAttribute('wx-host')
  const sample = document.createElement('i')
  sample.className = scope ? `${scope}--${data.placeholderClass}` : data.placeholderClass
  host.append(sample)
  host.style.setProperty('--placeholder', getComputedStyle(sample).color)
  sample.remove()
}

function updateField(component, host) {
  const { data } = component
  const field = host.firstElementChild
  const value = data.value == null ? '' : String(data.value)
  if (field.value !== value) field.value = value
  field.placeholder = data.placeholder
  requestAnimationFrame(() => colourPlaceholder(component, host))
  field.disabled = data.disabled
  if (data.maxlength >= 0) field.maxLength = data.maxlength
  if (data.focus) field.focus()
}

const input = {
  properties: { ...COMMON, type: text('text'), password: flag(), confirmType: text('done'), clueType: anything() },
  template: '<input>',
  attached: attachField,
  changed(component, host) {
    updateField(component, host)
    const field = host.firstElementChild
    field.type = component.data.password ? 'password' : 'text'
    field.inputMode = KEYBOARDS[component.data.type] || 'text'
  },
}

const textarea = {
  properties: { ...COMMON, autoFocus: flag(), autoHeight: flag(), fixed: flag(), disableDefaultPadding: flag(), showConfirmBar: flag(true) },
  template: '<textarea></textarea>',
  attached: attachField,
  changed(component, host) {
    updateField(component, host)
    const field = host.firstElementChild
    if (!component.data.autoHeight) return
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  },
}

export const components = { input, textarea }
