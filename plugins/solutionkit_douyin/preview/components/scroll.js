// scroll-view: a box that scrolls by itself and tells when it comes to an end.

import { anything, flag, number, text } from 'preview/property.js'

const scrollView = {
  properties: {
    scrollX: flag(), scrollY: flag(), scrollTop: number(), scrollLeft: number(), scrollIntoView: text(),
    scrollWithAnimation: flag(), upperThreshold: number(50), lowerThreshold: number(50), enhanced: flag(), bounces: flag(),
    refresherEnabled: flag(), refresherTriggered: flag(), refresherThreshold: number(), refresherBackground: text(), refresherDefaultStyle: text(), animation: anything(),
  },
  attached(component, host) {
    const near = { upper: true, lower: false }
    host.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = host
      component.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
      tellEnds(component, host, near)
    })
  },
  changed({ data }, host) {
    host.style.overflowX = data.scrollX ? 'auto' : 'hidden'
    host.style.overflowY = data.scrollY ? 'auto' : 'hidden'
    if (data.scrollTop !== host.lastTop) host.scrollTop = host.lastTop = data.scrollTop
    if (data.scrollLeft !== host.lastLeft) host.scrollLeft = host.lastLeft = data.scrollLeft
    if (data.scrollIntoView) host.querySelector('#' + CSS.escape(data.scrollIntoView))?.scrollIntoView()
  },
}

function tellEnds(component, host, near) {
  const { scrollX, upperThreshold, lowerThreshold } = component.data
  const passed = scrollX ? host.scrollLeft : host.scrollTop
  const left = scrollX ? host.scrollWidth - passed - host.clientWidth : host.scrollHeight - passed - host.clientHeight
  const now = { upper: passed <= upperThreshold, lower: left <= lowerThreshold }
  if (now.upper && !near.upper) component.triggerEvent('scrolltoupper', {})
  if (now.lower && !near.lower) component.triggerEvent('scrolltolower', {})
  Object.assign(near, now)
}

export const components = { 'scroll-view': scrollView }
