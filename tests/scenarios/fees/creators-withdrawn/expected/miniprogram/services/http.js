const config = require('../config')
const demo = require('../demo/server')

/**
 * 发一个请求；失败时给出可以直接显示给用户的 Error。
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {object} [data]
 * @param {string} [token]
 * @returns {Promise<any>}
 */
function send(method, path, data, token) {
  if (!config.apiBase) return demo.answer(method, path, data || {})
  return new Promise((resolve, reject) => {
    tt.request({
      url: config.apiBase + path,
      method,
      data,
      header: token ? { Authorization: `Bearer ${token}` } : {},
      success: ({ statusCode, data: body }) => {
        if (statusCode < 300) resolve(body)
        else reject(Object.assign(new Error(messageOf(body)), { statusCode }))
      },
      fail: () => reject(new Error('网络不太顺畅，请稍后再试')),
    })
  })
}

function messageOf(body) {
  return (body && body.message) || '服务暂时不可用，请稍后再试'
}

module.exports = { send }
