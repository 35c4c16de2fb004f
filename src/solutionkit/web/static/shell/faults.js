// What is wrong: in the spec, in the files, and while running. Newest faults of a run come last.

import { element } from './element.js'

/** Make the box inside `place`; it is hidden while there is nothing to say. */
export function createFaults(place, say) {
  const compiled = element('div')
  const running = element('div')
  place.append(compiled, running)
  const draw = () => (place.hidden = !compiled.childElementCount && !running.childElementCount)
  return {
    /** Show the diagnostics of the spec as they were rendered, and the faults of the files. */
    compiling(diagnostics, problems) {
      compiled.replaceChildren()
      running.replaceChildren()
      if (diagnostics.length) compiled.append(element('h2', {}, say.specFaults), ...diagnostics.map(pre))
      if (problems.length) compiled.append(element('h2', {}, say.fileFaults), ...problems.map(problemLine))
      draw()
    },
    running({ message, stack, where }) {
      if (!running.childElementCount) running.append(element('h2', {}, say.runFaults))
      const line = where ? `${where}: ${message}` : message
      running.append(element('details', {}, element('summary', {}, line), pre(stack || message)))
      draw()
    },
  }
}

function problemLine({ path, line, message, isError }) {
  const at = line ? `${path}:${line}` : path
  return element('p', { class: isError ? 'error' : 'warning' }, element('b', {}, at), ` ${message}`)
}

function pre(text) {
  return element('pre', {}, text)
}
