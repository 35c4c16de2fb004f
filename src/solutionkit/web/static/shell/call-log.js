// Every call the program made to the platform, newest first.

import { element } from './element.js'

const KEPT = 200

/** Make the log inside `place`. */
export function createCallLog(place, say, global) {
  const list = element('ol')
  const lines = new Map()
  const clear = () => {
    lines.clear()
    list.replaceChildren()
  }
  const heading = element('h2', {}, say.calls, element('button', { class: 'plain', onclick: clear }, say.clear))
  place.append(heading, list)
  return {
    clear,
    show(call) {
      const old = lines.get(call.id)
      const line = element('li', { class: outcome(call), 'data-api': call.name }, element('details', { open: old?.firstElementChild.open }, ...details(call, global)))
      if (old) old.replaceWith(line)
      else list.prepend(line)
      lines.set(call.id, line)
      while (list.children.length > KEPT) list.lastElementChild.remove()
    },
  }
}

function outcome({ error, result }) {
  if (error) return 'failed'
  return result === undefined ? 'waiting' : 'done'
}

function details(call, global) {
  const brief = call.given?.url || call.given?.title || ''
  const body = { given: call.given, result: call.result, error: call.error }
  return [
    element('summary', {}, element('b', {}, `${global}.${call.name}`), ` ${brief}`),
    element('pre', {}, JSON.stringify(body, null, 1)),
  ]
}
