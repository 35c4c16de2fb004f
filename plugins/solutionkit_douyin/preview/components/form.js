// form and button. A button submits its form, and asks the platform for what its open-type names.

import { flag, text } from 'preview/property.js'
import { fieldsIn } from './form-fields.js'
import { openByType } from './open-types.js'

const forms = new WeakMap()

const form = {
  properties: { name: text(), reportSubmit: flag(), reportSubmitTimeout: text() },
  attached(component, host) {
    forms.set(host, {
      submit() {
        const pairs = fieldsIn(host).map((field) => [field.name(), field.read()])
        component.triggerEvent('submit', { value: Object.fromEntries(pairs) })
      },
      reset() {
        for (const field of fieldsIn(host)) field.reset()
        component.triggerEvent('reset', {})
      },
    })
  },
}

const button = {
  properties: {
    type: text('default'), size: text('default'), plain: flag(), disabled: flag(), loading: flag(),
    formType: text(), openType: text(), name: text(), groupId: text(), rateType: text(),
  },
  template: '<i class="preview-busy"></i><slot/>',
  attached(component, host, phone) {
    host.setAttribute('role', 'button')
    host.addEventListener('click', () => {
      const { disabled, formType, openType } = component.data
      if (disabled) return
      if (formType) forms.get(host.closest('mp-form'))?.[formType]?.()
      if (openType) openByType(openType, component, phone)
    })
  },
  changed({ data }, host) {
    host.dataset.type = data.type
    host.dataset.size = data.size
    for (const state of ['plain', 'disabled', 'loading']) host.toggleAttribute(`data-${state}`, Boolean(data[state]))
    host.setAttribute('aria-disabled', String(Boolean(data.disabled)))
  },
}

export const components = { form, button }
