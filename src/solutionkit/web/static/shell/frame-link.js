// The sandboxed frame, seen from the shell. It has no origin: messages are known by their window.

/** Make the link; `load` throws the running program away and starts the frame anew. */
export function createFrame(frame) {
  const handlers = {}
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow) return
    const { kind, ...message } = event.data
    handlers[kind]?.(message)
  })
  return {
    on: (kind, handler) => (handlers[kind] = handler),
    tell: (kind, message) => frame.contentWindow.postMessage({ kind, ...message }, '*'),
    load: () => (frame.src = 'frame'),
  }
}
