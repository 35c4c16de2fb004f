// 所有请求从这里走：有服务端就发过去，没有就由演示数据回答。
// 依据: game.network

const config = require('../config')
const demo = require('../demo/server')

let token = ''

/**
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {object} [data]
 * @returns {Promise<any>}
 */
function call(method, path, data) {
  if (!config.apiBase) return demo.answer(method, path, data || {})
  return session().then(() => send(method, path, data))
}

function session() {
  if (token) return Promise.resolve()
  return new Promise((resolve, reject) => {
    tt.login({ success: resolve, fail: () => reject(new Error('登录没有完成')) })
  })
    .then(({ code }) => send('POST', '/login', { code }))
    .then((answer) => {
      token = answer.token
    })
}

function send(method, path, data) {
  return new Promise((resolve, reject) => {
    tt.request({
      url: config.apiBase + path,
      method,
      data,
      header: token ? { Authorization: `Bearer ${token}` } : {},
      success: ({ statusCode, data: body }) => {
        if (statusCode < 300) resolve(body)
        else reject(new Error((body && body.message) || '服务暂时不可用，请稍后再试'))
      },
      fail: () => reject(new Error('网络不太顺畅，请稍后再试')),
    })
  })
}

module.exports = { call }
