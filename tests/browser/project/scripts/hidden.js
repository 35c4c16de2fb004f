const top = 'a name of its own'

function hidden() {
  const seen = [typeof window, typeof document, typeof fetch, typeof localStorage, typeof globalThis]
  return seen.every((each) => each === 'undefined') && top.length > 0 ? 'hidden' : seen.join()
}

module.exports = { hidden }
