// Boxes and text: view, text, label, icon, progress, rich-text, navigator.

import { anything, flag, number, text } from 'preview/property.js'
import { cleanMarkup, nodesToMarkup } from './rich-text.js'

const ICONS = {
  success: '✔', success_no_circle: '✔', info: 'ℹ', warn: '⚠', waiting: '◷', cancel: '✕', clear: '✕', search: '⌕', download: '↓',
}
const WAYS = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch', navigateBack: 'navigateBack' }

const view = { properties: { animation: anything(), hoverStartTime: number(), hoverStayTime: number(), hoverStopPropagation: flag() } }

const label = {
  properties: { for: text(), name: text() },
  attached(component, host) {
    host.addEventListener('click', (event) => {
      if (event.target.closest('input, textarea')) return
      const named = component.data.for && document.getElementById(component.data.for)
      const control = (named || host).querySelector('input, textarea')
      if (control?.type === 'text') control.focus()
      else control?.click()
    })
  },
}

const icon = {
  properties: { type: text(), size: anything(24), color: text() },
  changed(component, host) {
    host.textContent = ICONS[component.data.type] || '•'
    host.style.fontSize = `${parseFloat(component.data.size)}px`
    host.style.color = component.data.color
  },
}

const progress = {
  properties: { percent: number(), showInfo: flag(), strokeWidth: number(6), color: text(), activeColor: text(), backgroundColor: text(), active: flag(), activeMode: text() },
  template: '<div class="preview-gauge"><div class="preview-fill"></div></div><span class="preview-info"></span>',
  changed({ data }, host) {
    const fill = host.querySelector('.preview-fill')
    host.querySelector('.preview-gauge').style.height = `${data.strokeWidth}px`
    fill.style.width = `${data.percent}%`
    fill.style.background = data.activeColor || data.color
    host.querySelector('.preview-info').textContent = data.showInfo ? `${data.percent}%` : ''
  },
}

const richText = {
  properties: { nodes: anything(''), space: text() },
  template: '<div class="preview-rich"></div>',
  changed({ data }, host) {
    const { nodes } = data
    host.querySelector('.preview-rich').innerHTML = cleanMarkup(Array.isArray(nodes) ? nodesToMarkup(nodes) : String(nodes || ''))
  },
}

const navigator = {
  properties: { url: text(), openType: text('navigate'), delta: number(1) },
  attached(component, host, phone) {
    host.addEventListener('click', () => {
      const { url, openType, delta } = component.data
      phone.platform[WAYS[openType]]?.({ url, delta }).catch((fault) => component.triggerEvent('fail', fault))
    })
  },
}

export const components = {
  view,
  text: { properties: { selectable: flag(), space: text(), decode: flag() } },
  label,
  icon,
  progress,
  'rich-text': richText,
  navigator,
  'cover-view': view,
  'movable-area': view,
  'movable-view': view,
}
