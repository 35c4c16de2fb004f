// 时刻按北京时间写，和接口一样：2026-06-03T09:30:00+08:00。
const OFFSET = 8 * 3600 * 1000

/** @param {number} milliseconds */
function beijing(milliseconds) {
  return new Date(milliseconds + OFFSET).toISOString().replace(/\.\d+Z$/, '+08:00')
}

module.exports = { beijing }
