// The sizes a page must fit.

import { element } from './element.js'

/** Make a button for each size; `chosen` is told when another one is taken. */
export function createScreens(place, phone, screens, lang, chosen) {
  let current = screens[0]
  let isTurned = false
  const shape = () => (isTurned ? turned(current) : current)
  const buttons = screens.map((screen) =>
    element('button', { 'data-screen': screen.id, onclick: () => take(screen) }, screen.title[lang] || screen.title.en),
  )
  place.append(...buttons)
  const draw = () => {
    phone.style.width = `${shape().width}px`
    phone.style.height = `${shape().height}px`
    buttons.forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.screen === current.id)))
  }
  function take(screen) {
    current = screen
    draw()
    chosen(screen)
  }
  draw()
  /** Hold the phone upright, or turn it. */
  function turn(wanted) {
    isTurned = wanted
    document.documentElement.toggleAttribute('data-turned', wanted)
    draw()
  }
  return { current: shape, turn }
}

/** The same screen held sideways: nothing of the system's stands above or below it. */
function turned(screen) {
  return { ...screen, width: screen.height, height: screen.width, status_height: 0, safe_bottom: 0 }
}
