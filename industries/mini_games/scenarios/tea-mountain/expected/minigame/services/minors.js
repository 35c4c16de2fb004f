// 实名和未成年人：能不能玩、能不能买。数字在 data/minors.js，最后以服务端的判断为准。
// 依据: game.minors, game.real-name, game.public-holidays

const minors = require('../data/minors')

const CHINA_MILLISECONDS = 8 * 60 * 60 * 1000
const GROWN = 'adult'

/**
 * 能不能玩；不能就说明为什么。
 * @param {import('./player').Player} player
 * @param {number} now
 * @returns {{ title: string, text: string } | null}
 */
function whyNotPlay(player, now) {
  if (!player.verified || !player.band) {
    return { title: '需要先实名认证', text: '按国家规定，实名认证以后才能玩。请在抖音里完成实名认证，再回到游戏。' }
  }
  if (player.band === GROWN || isOpenFor(player, now)) return null
  return { title: '现在不是游戏时间', text: `未成年人可以在${minors.play.text}玩。先休息一下，到时候再来。` }
}

/**
 * 能不能买；不能就说明为什么。不能玩的时候也不能买。
 * @param {import('./player').Player} player
 * @param {number} fen
 * @param {number} now
 * @returns {{ title: string, text: string } | null}
 */
function whyNotPay(player, fen, now) {
  if (!player.verified || !player.band) {
    return { title: '需要先实名认证', text: '实名认证以后才能购买。' }
  }
  if (player.band === GROWN) return null
  const band = minors.bands.find(({ id }) => id === player.band)
  if (!band || !band.monthFen) return { title: '不能购买', text: `${band ? band.title : '未成年人'}不提供付费。` }
  if (!isOpenFor(player, now)) return whyNotPlay(player, now)
  if (fen > band.eachFen) {
    return { title: '超过单次限额', text: `${band.title}单次最多 ${yuan(band.eachFen)} 元。` }
  }
  if (player.spentThisMonthFen + fen > band.monthFen) {
    return { title: '超过本月限额', text: `${band.title}每月最多 ${yuan(band.monthFen)} 元（同一家公司的游戏合计），本月已花 ${yuan(player.spentThisMonthFen)} 元。` }
  }
  return null
}

function isOpenFor(player, now) {
  const there = new Date(now + CHINA_MILLISECONDS)
  const minute = there.getUTCHours() * 60 + there.getUTCMinutes()
  const today = player.holiday || minors.play.weekdays.includes(there.getUTCDay())
  return today && minute >= minuteOf(minors.play.from) && minute < minuteOf(minors.play.until)
}

function minuteOf(clock) {
  const [hours, minutes] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

function yuan(fen) {
  return fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100)
}

module.exports = { whyNotPlay, whyNotPay, yuan }
