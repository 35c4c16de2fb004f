// 玩家是谁、玩到哪一关、有几个道具。由服务端说了算，本地只记着这一次看到的。

const { call } = require('./server')

/**
 * @typedef {object} Player
 * @property {boolean} verified 已经实名
 * @property {string} band 年龄段，见 data/minors.js；成年人是 adult，不知道是空
 * @property {boolean} holiday 今天是不是法定节假日
 * @property {number} now 服务端的时间，毫秒
 * @property {number} spentThisMonthFen 这个月已经花了多少
 * @property {number} level
 * @property {number} best
 * @property {Record<string, number>} props
 */

/** @type {{ player: Player, ahead: number }} */
const known = { player: null, ahead: 0 }

/** @param {Player} player */
function keep(player) {
  known.player = player
  known.ahead = player.now - Date.now()
  return player
}

const load = () => call('GET', '/player').then(keep)
const finish = (level, score) => call('POST', '/scores', { level, score }).then(keep)
const use = (prop) => call('POST', '/props/use', { prop }).then(keep)
const reward = (slot) => call('POST', '/rewards', { slot }).then(keep)

/** 手机的钟可以改，所以按服务端的时间往前走。 */
const now = () => Date.now() + known.ahead

/** 手里有几个这种道具。 */
const held = (prop) => (known.player && known.player.props[prop]) || 0

module.exports = { known, keep, load, finish, use, reward, now, held }
