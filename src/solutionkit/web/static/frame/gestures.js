// Long presses, which the engine's browser backend does not know.

const LONG_MILLISECONDS = 350
const STILL_PIXELS = 10

/** Trigger `name` on whatever is held down for a while. */
export function listenForLongPress(root, trigger, name) {
  if (!name) return
  let timer
  let start
  const cancel = () => clearTimeout(timer)
  root.addEventListener('pointerdown', (event) => {
    start = event
    cancel()
    timer = setTimeout(() => trigger(event.target, name, at(event)), LONG_MILLISECONDS)
  })
  root.addEventListener('pointermove', (event) => {
    if (start && distance(event, start) > STILL_PIXELS) cancel()
  })
  root.addEventListener('pointerup', cancel)
  root.addEventListener('pointercancel', cancel)
}

function at({ clientX, clientY }) {
  return { x: clientX, y: clientY }
}

function distance(one, other) {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
}
