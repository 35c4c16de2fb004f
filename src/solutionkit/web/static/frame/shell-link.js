// Messages between the frame and the shell around it. The frame has no network and no storage of
// its own: what it needs, it asks the shell for.

/** Open the link; messages from anywhere but the shell are not heard. */
export function connect() {
  const handlers = {}
  const waiting = new Map()
  let count = 0
  addEventListener('message', (event) => {
    if (event.source !== parent) return
    const { kind, ...message } = event.data
    if (kind === 'answer') settle(waiting, message)
    else handlers[kind]?.(message)
  })
  const tell = (kind, message) => parent.postMessage({ kind, ...message }, '*')
  return {
    tell,
    on: (kind, handler) => (handlers[kind] = handler),
    fault: (thrown, where = '') => tell('fault', { ...describe(thrown), where }),
    ask(kind, message) {
      const id = ++count
      tell(kind, { ...message, id })
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
  }
}

function settle(waiting, { id, value, refused }) {
  const { resolve, reject } = waiting.get(id)
  waiting.delete(id)
  if (refused) reject(Object.assign(new Error(refused), { refusal: { errMsg: refused } }))
  else resolve(value)
}

function describe(thrown) {
  if (thrown instanceof Error) return { message: thrown.message, stack: thrown.stack || '' }
  return { message: thrown?.errMsg || thrown?.message || String(thrown), stack: '' }
}
