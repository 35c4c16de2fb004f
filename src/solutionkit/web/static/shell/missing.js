// What the preview did not imitate or did not load, so that nobody takes silence for success.

import { element } from './element.js'

/** Make the list inside `place`; it is hidden while it is empty. */
export function createMissing(place, say, global) {
  const seen = new Set()
  const list = element('ul')
  place.append(element('h2', {}, say.missing), list)
  const clear = () => {
    seen.clear()
    list.replaceChildren()
    place.hidden = true
  }
  clear()
  return {
    clear,
    add(kind, name) {
      const line = say.notice(kind, kind === 'api' ? `${global}.${name}` : name)
      if (seen.has(line)) return
      seen.add(line)
      place.hidden = false
      list.append(element('li', { 'data-kind': kind }, line))
    },
  }
}
