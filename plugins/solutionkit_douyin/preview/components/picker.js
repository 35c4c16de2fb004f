// picker: its content is the page's, the choosing is a sheet over the page.

import { anything, flag, text } from 'preview/property.js'
import { makeField } from './form-fields.js'

const DIALOG_TYPES = { date: 'date', time: 'time' }

const picker = {
  properties: { mode: text('selector'), range: anything([]), rangeKey: text(), value: anything(0), disabled: flag(), start: text(), end: text(), name: text(), fields: text('day'), customItem: text() },
  attached(component, host, phone) {
    let value = () => component.data.value
    makeField(component, host, () => value())
    host.addEventListener('click', async () => {
      if (component.data.disabled) return
      const chosen = await choose(component, phone)
      if (chosen === null) {
        component.triggerEvent('cancel', {})
        return
      }
      value = () => chosen
      component.triggerEvent('change', { value: chosen })
    })
  },
}

function choose({ data }, phone) {
  if (data.mode in DIALOG_TYPES) return typed(data, phone)
  if (data.mode === 'multiSelector') return columns(data, phone)
  if (data.mode === 'region') return region(phone)
  return fromList(data.range, data.rangeKey, phone)
}

async function typed({ mode, value, start, end }, phone) {
  const input = { type: DIALOG_TYPES[mode], value: value || '', min: start, max: end }
  const buttons = [{ id: 'cancel', label: '取消' }, { id: 'ok', label: '确定' }]
  const answer = await phone.dialogs.question({ title: '请选择', input, buttons })
  return answer.id === 'ok' ? answer.typed : null
}

async function columns({ range, rangeKey }, phone) {
  const chosen = []
  for (const column of range) {
    const index = await fromList(column, rangeKey, phone)
    if (index === null) return null
    chosen.push(index)
  }
  return chosen
}

async function region(phone) {
  const index = await fromList(['湖北省 武汉市 武昌区', '四川省 成都市 锦江区'], '', phone)
  return index === null ? null : [['湖北省', '武汉市', '武昌区'], ['四川省', '成都市', '锦江区']][index]
}

function fromList(range, key, phone) {
  const choices = (range || []).map((item, index) => ({ id: index, label: String(key ? item[key] : item) }))
  return phone.dialogs.sheet({ title: '请选择', choices, cancel: '取消' })
}

export const components = {
  picker,
  'picker-view': { properties: { value: anything([]), name: text(), indicatorStyle: text(), indicatorClass: text(), maskStyle: text(), maskClass: text() } },
  'picker-view-column': { properties: { name: text() } },
}
