const { send } = require('./http')

/** @type {Promise<string> | null} */
let signingIn = null

function signIn() {
  return new Promise((resolve, reject) => {
    tt.login({
      success: ({ code }) => send('POST', '/session', { code }).then((it) => resolve(it.token), reject),
      fail: () => reject(new Error('登录没有成功，请稍后再试')),
    })
  })
}

function token() {
  if (!signingIn) {
    signingIn = signIn()
    signingIn.catch(() => { signingIn = null })
  }
  return signingIn
}

/**
 * 以当前用户的身份发请求；登录过期时重新登录一次。
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {object} [data]
 * @returns {Promise<any>}
 */
function call(method, path, data) {
  const once = () => token().then((it) => send(method, path, data, it))
  return once().catch((error) => {
    if (error.statusCode !== 401) throw error
    signingIn = null
    return once()
  })
}

module.exports = { call }
