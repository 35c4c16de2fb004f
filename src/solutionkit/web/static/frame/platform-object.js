// The platform's global object. Every call is recorded; what is known but not imitated fails aloud,
// and a name the platform does not have is undefined, as it is on a phone.

/** Make the object from the plugin's tables: `promised` take options, `direct` answer at once. */
export function createPlatform(phone, { promised, direct }, knownNames) {
  const object = {}
  for (const [name, act] of Object.entries(promised)) object[name] = recordedPromise(phone, name, act)
  for (const [name, act] of Object.entries(direct)) object[name] = recordedCall(phone, name, act)
  for (const name of knownNames) object[name] ??= notImitated(phone, name)
  return Object.freeze(object)
}

/** Refuse a call the way the platform does: the program's `fail` is called with `message`. */
export function refuse(message, more = {}) {
  throw Object.assign(new Error(message), { refusal: { ...more, errMsg: message } })
}

function recordedPromise(phone, name, act) {
  return (options = {}) => {
    const call = record(phone, name, options)
    const promise = Promise.resolve()
      .then(() => act(options))
      .then((value) => finish(phone, call, { ...value, errMsg: `${name}:ok` }))
      .catch((fault) => fail(phone, call, fault))
    return deliver(promise, options)
  }
}

/** Answer by the callbacks where the program gave some, else by the promise. */
function deliver(promise, { success, fail, complete }) {
  if (!success && !fail && !complete) return promise
  promise.then(
    (value) => [success, complete].forEach((callback) => callback?.(value)),
    (fault) => [fail, complete].forEach((callback) => callback?.(fault)),
  )
  return { abort() {} }
}

function recordedCall(phone, name, act) {
  return (...given) => {
    const call = record(phone, name, given.length > 1 ? given : given[0])
    const value = act(...given)
    finish(phone, call, value)
    return value
  }
}

function notImitated(phone, name) {
  return (options = {}) => {
    const call = record(phone, name, options)
    phone.notice('api', name)
    const promise = Promise.reject(
      Object.assign(new Error('not imitated by the preview'), { refusal: { errMsg: 'not imitated by the preview' } }),
    ).catch((fault) => fail(phone, call, fault))
    promise.catch(() => {})
    return deliver(promise, options || {})
  }
}

function record(phone, name, given) {
  const call = { id: phone.calls.length, name, given: plain(given), at: Math.round(performance.now()) }
  phone.calls.push(call)
  phone.link.tell('call', { call })
  return call
}

function finish(phone, call, value) {
  call.result = plain(value)
  phone.link.tell('call', { call })
  return value
}

function fail(phone, call, fault) {
  const refusal = fault.refusal ? { ...fault.refusal } : { errMsg: fault.message }
  refusal.errMsg = `${call.name}:fail ${refusal.errMsg}`
  call.error = refusal
  phone.link.tell('call', { call })
  if (!fault.refusal) phone.link.fault(fault, call.name)
  throw refusal
}

/** Plain data of a value, for the log: functions and cycles are left out. */
function plain(value) {
  try {
    return JSON.parse(JSON.stringify(value ?? null))
  } catch {
    return String(value)
  }
}
