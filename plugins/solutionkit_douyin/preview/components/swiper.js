// swiper: pictures side by side, moved by hand, by dots or by the clock.

import { flag, number, text } from 'preview/property.js'

const SWIPE_PIXELS = 30
const states = new WeakMap()

const swiper = {
  properties: {
    indicatorDots: flag(), indicatorColor: text(), indicatorActiveColor: text(), autoplay: flag(), interval: number(5000),
    duration: number(500), current: number(), circular: flag(), vertical: flag(), displayMultipleItems: number(1), previousMargin: text(), nextMargin: text(),
  },
  template: '<div class="preview-track"><slot/></div><div class="preview-dots"></div>',
  attached(component, host) {
    const state = { current: 0, watcher: new MutationObserver(() => draw(component, host)) }
    states.set(component, state)
    state.watcher.observe(host.querySelector('.preview-track'), { childList: true, subtree: true })
    followSwipe(component, host)
  },
  changed(component, host) {
    const state = states.get(component)
    const { autoplay, interval, current } = component.data
    clearInterval(state.timer)
    if (autoplay) state.timer = setInterval(() => go(component, host, state.current + 1, 'autoplay'), interval)
    if (current !== state.wanted) go(component, host, (state.wanted = current), '')
    draw(component, host)
  },
  detached(component) {
    clearInterval(states.get(component).timer)
    states.get(component).watcher.disconnect()
  },
}

const itemsIn = (host) => host.querySelectorAll('.preview-track mp-swiper-item')

function go(component, host, index, source) {
  const count = itemsIn(host).length
  const state = states.get(component)
  if (!count) {
    state.current = index
    return
  }
  const wraps = component.data.circular || source === 'autoplay'
  const next = wraps ? (index + count) % count : Math.max(0, Math.min(count - 1, index))
  if (next === state.current) return
  state.current = next
  draw(component, host)
  if (source) component.triggerEvent('change', { current: next, source })
}

function draw(component, host) {
  const { vertical, indicatorDots, duration } = component.data
  const { current } = states.get(component)
  const track = host.querySelector('.preview-track')
  track.style.flexDirection = vertical ? 'column' : 'row'
  track.style.transitionDuration = `${duration}ms`
  track.style.transform = `translate${vertical ? 'Y' : 'X'}(${-100 * current}%)`
  const dots = host.querySelector('.preview-dots')
  const wanted = indicatorDots ? itemsIn(host).length : 0
  if (dots.childElementCount !== wanted) {
    dots.replaceChildren(...Array.from({ length: wanted }, () => document.createElement('i')))
  }
  ;[...dots.children].forEach((dot, index) => dot.classList.toggle('preview-on', index === current))
}

function followSwipe(component, host) {
  let start = null
  const at = (event) => (component.data.vertical ? event.clientY : event.clientX)
  host.addEventListener('pointerdown', (event) => (start = at(event)))
  host.addEventListener('pointerup', (event) => {
    const moved = start === null ? 0 : at(event) - start
    start = null
    if (Math.abs(moved) > SWIPE_PIXELS) go(component, host, states.get(component).current - Math.sign(moved), 'touch')
  })
}

export const components = { swiper, 'swiper-item': { properties: { itemId: text() } } }
