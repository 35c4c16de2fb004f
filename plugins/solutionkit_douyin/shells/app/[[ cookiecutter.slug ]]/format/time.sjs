// 2026-11-21T14:05:00+08:00 写成 2026-11-21 14:05。
function minute(text) {
  return text.slice(0, 10) + ' ' + text.slice(11, 16)
}

module.exports = { minute: minute }
