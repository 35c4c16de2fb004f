// Paths inside a project, as its files write them: from the root, or relative to the file.

/** Resolve `to` as written in the file `from`; both without a leading slash in the result. */
export function resolvePath(from, to) {
  const steps = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of to.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Split `/pages/goods?id=1` into its route and its query. */
export function parseUrl(url, from = '') {
  const [path, search = ''] = url.split('?')
  const query = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [key, value = ''] = pair.split('=')
    query[decoded(key)] = decoded(value)
  }
  return { route: resolvePath(from, path), query }
}

/** Join a route and a query to an address; the opposite of `parseUrl`. */
export function toUrl(route, query) {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return '/' + route + (pairs.length ? '?' + pairs.join('&') : '')
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
