// 隐私说明：收集什么、做什么用、什么时候要、什么时候删，一条一条看。

const { operator } = require('../data/game')
const data = require('../data/privacy')

/** @param {import('./app').App} app */
function showPrivacy(app, index = 0) {
  const { title, purpose, asked, deleted } = data[index]
  const sentences = [`用途：${purpose}`, `什么时候要：${asked}`, `什么时候删：${deleted}`]
  const close = { label: '知道了', tap: () => {} }
  const next = { label: '下一条', tap: () => showPrivacy(app, index + 1) }
  app.dialogs.ask({
    title,
    text: `${operator}收集和使用${title}。${sentences.join('。')}。`,
    choices: index + 1 < data.length ? [next, close] : [close],
  })
}

module.exports = { showPrivacy }
