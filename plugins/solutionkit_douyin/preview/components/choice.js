// Controls one sets: switch, checkbox, radio, their groups, and slider.

import { anything, flag, number, text } from 'preview/property.js'
import { makeField } from './form-fields.js'

const controlOf = (host) => host.querySelector('input')

const switchComponent = {
  properties: { checked: flag(), name: text(), disabled: flag(), color: text(), type: text('switch') },
  template: '<input type="checkbox" role="switch">',
  attached(component, host) {
    const control = controlOf(host)
    makeField(component, host, () => control.checked, () => (control.checked = false))
    control.addEventListener('change', () => component.triggerEvent('change', { value: control.checked }))
  },
  changed({ data }, host) {
    const control = controlOf(host)
    control.checked = data.checked
    control.disabled = data.disabled
    if (data.color) host.style.setProperty('--colour', data.color)
  },
}

/** checkbox or radio: the change is the group's to tell. */
function option(kind) {
  return {
    properties: { value: anything(''), checked: flag(), disabled: flag(), color: text(), name: text() },
    template: `<input type="${kind}"><slot/>`,
    attached(component, host) {
      const control = controlOf(host)
      options.set(host, { value: () => component.data.value, control })
      host.addEventListener('click', (event) => {
        if (event.target !== control && !host.closest('mp-label') && !control.disabled) control.click()
      })
      control.addEventListener('change', () => groups.get(host.closest(`mp-${kind}-group`))?.(control))
    },
    changed({ data }, host) {
      const control = controlOf(host)
      control.checked = data.checked
      control.disabled = data.disabled
      if (data.color) host.style.setProperty('--colour', data.color)
    },
  }
}

const options = new WeakMap()
const groups = new WeakMap()

function group(kind) {
  const inside = (host) => [...host.querySelectorAll(`mp-${kind}`)].map((node) => options.get(node))
  const chosen = (host) => inside(host).filter(({ control }) => control.checked).map(({ value }) => value())
  const read = (host) => (kind === 'radio' ? chosen(host)[0] ?? '' : chosen(host))
  return {
    properties: { name: text() },
    attached(component, host) {
      makeField(component, host, () => read(host), () => inside(host).forEach(({ control }) => (control.checked = false)))
      groups.set(host, (changed) => {
        if (kind === 'radio') for (const { control } of inside(host)) control.checked = control === changed
        component.triggerEvent('change', { value: read(host) })
      })
    },
  }
}

const slider = {
  properties: { min: number(), max: number(100), step: number(1), value: number(), name: text(), disabled: flag(), showValue: flag(), color: text(), selectedColor: text(), activeColor: text(), backgroundColor: text(), blockSize: number(28), blockColor: text() },
  template: '<input type="range"><span class="preview-value"></span>',
  attached(component, host) {
    const control = controlOf(host)
    makeField(component, host, () => Number(control.value))
    const tell = (name) => () => {
      host.querySelector('.preview-value').textContent = component.data.showValue ? control.value : ''
      component.triggerEvent(name, { value: Number(control.value) })
    }
    control.addEventListener('input', tell('changing'))
    control.addEventListener('change', tell('change'))
  },
  changed({ data }, host) {
    const { min, max, step, value, disabled } = data
    Object.assign(controlOf(host), { min, max, step, value, disabled })
    host.querySelector('.preview-value').textContent = data.showValue ? value : ''
  },
}

export const components = {
  switch: switchComponent,
  checkbox: option('checkbox'),
  'checkbox-group': group('checkbox'),
  radio: option('radio'),
  'radio-group': group('radio'),
  slider,
}
