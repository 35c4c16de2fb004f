// What the frame may not do itself: reach the tester's local service, and remember.

const STORED = 'device-storage'

/** Send a request to the one local service named on the command line. */
export async function send({ url, method, headers, body }, service, say) {
  if (!service || !url.startsWith(service)) return { refused: say.notReached(url) }
  try {
    const response = await fetch('service?url=' + encodeURIComponent(url), { method, headers, body })
    const received = { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
    return { value: received }
  } catch (fault) {
    return { refused: fault.message }
  }
}

/** What the program stored before the last reload. */
export function loadStored() {
  return JSON.parse(sessionStorage.getItem(STORED) || '{}')
}

/** Keep what the program stores. */
export function store(values) {
  sessionStorage.setItem(STORED, JSON.stringify(values))
}
