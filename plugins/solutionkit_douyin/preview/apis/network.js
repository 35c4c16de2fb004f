// Requests. The preview reaches one local service, if the tester named one; nothing else.

/** request and the network state; uploads are not imitated. */
export function network(phone) {
  return {
    promised: {
      request: (options) => request(options, phone),
      getNetworkType: async () => ({ networkType: 'wifi' }),
    },
    direct: { onNetworkStatusChange() {}, offNetworkStatusChange() {} },
  }
}

async function request({ url, method = 'GET', data, header = {}, dataType = 'json' }, phone) {
  const verb = method.toUpperCase()
  const asQuery = verb === 'GET' && data && typeof data === 'object'
  const address = asQuery ? url + (url.includes('?') ? '&' : '?') + new URLSearchParams(data) : url
  const headers = { 'content-type': 'application/json', ...lowered(header) }
  const body = verb === 'GET' || data === undefined ? undefined : encoded(data, headers['content-type'])
  const answer = await phone.send({ url: address, method: verb, headers, body })
  return { statusCode: answer.status, header: answer.headers, data: decoded(answer.text, dataType) }
}

function lowered(header) {
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

function encoded(data, type) {
  if (typeof data === 'string') return data
  return type.includes('urlencoded') ? new URLSearchParams(data).toString() : JSON.stringify(data)
}

function decoded(text, dataType) {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
