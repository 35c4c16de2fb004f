// 2026-11-21T14:05:00+08:00 写成 2026-11-21 14:05。
function minute(text) {
  return text.slice(0, 10) + ' ' + text.slice(11, 16)
}

var WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

var OFFSETS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

// 2026-11-21 是星期几。
function weekday(text) {
  var year = parseInt(text.slice(0, 4), 10)
  var month = parseInt(text.slice(5, 7), 10)
  var date = parseInt(text.slice(8, 10), 10)
  if (month < 3) year -= 1
  var leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return WEEKDAYS[(year + leaps + OFFSETS[month - 1] + date) % 7]
}

// 2026-11-21T14:05:00+08:00 写成 2026-11-21 周六 14:05；隔年的也不会看错。
function when(text) {
  if (!text) return ''
  return text.slice(0, 10) + ' ' + weekday(text) + ' ' + text.slice(11, 16)
}

// 2026-11-21 写成 11-21。
function day(text) {
  return text.slice(5, 10)
}

module.exports = { minute: minute, weekday: weekday, when: when, day: day }
