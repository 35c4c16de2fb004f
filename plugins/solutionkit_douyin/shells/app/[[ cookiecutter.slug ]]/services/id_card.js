// 公民身份号码：18 位，最后一位由前 17 位算出（GB 11643）。
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const LAST = '10X98765432'

/**
 * @param {string} number
 * @returns {boolean}
 */
function isIdCard(number) {
  if (!/^\d{17}[\dXx]$/.test(number)) return false
  const sum = WEIGHTS.reduce((all, weight, place) => all + weight * Number(number[place]), 0)
  return LAST[sum % 11] === number[17].toUpperCase()
}

/**
 * 有没有两个人填了同一个号码；没填的不算。
 * @param {(string | undefined)[]} numbers
 * @returns {boolean}
 */
function sameTwice(numbers) {
  const given = numbers.map((number) => (number || '').toUpperCase()).filter((number) => number !== '')
  return given.some((number, place) => given.indexOf(number) !== place)
}

module.exports = { isIdCard, sameTwice }
