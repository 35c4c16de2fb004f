// 过关以后：得分、下一关、分享。两关（两局）之间可能出插屏。

const parts = require('../parts')
const player = require('../services/player')
const { COLOURS } = require('../screen/paint')

const { play } = parts
const WIDTH = 300

/** @param {import('./round').Round} round */
function drawResult(round) {
  const { level, done } = round
  const { stage } = round.app
  const { paint } = stage
  const tall = parts.share ? 292 : 238
  const [x, y] = [(stage.width - WIDTH) / 2, (stage.height - tall) / 2]
  const middle = stage.width / 2
  paint.box(0, 0, stage.width, stage.height, { fill: COLOURS.ink, alpha: 0.5 })
  stage.area(0, 0, stage.width, stage.height, () => {})
  paint.box(x, y, WIDTH, tall, { radius: 12, fill: COLOURS.card })
  paint.text(play.hasLevels ? `第 ${level} 关完成` : '这一局的成绩', middle, y + 38, { size: 17, bold: true, align: 'center' })
  paint.text(String(done.score), middle, y + 90, { size: 44, bold: true, colour: COLOURS.brand, align: 'center' })
  const { best } = player.known.player
  const told = `${done.told} · 最高分 ${Math.max(best, done.score)}`
  paint.text(told, middle, y + 132, { size: 13, colour: COLOURS.second, align: 'center', width: WIDTH - 48 })
  stage.button(x + 24, y + 164, WIDTH - 48, 48, { label: play.hasLevels ? '下一关' : '再来一局', filled: true, tap: () => next(round) })
  if (parts.share) {
    const tap = () => parts.share.share(play.hasLevels ? level : 0, done.score)
    stage.button(x + 24, y + 222, WIDTH - 48, 48, { label: '分享给朋友', tap })
  }
}

function next({ app, level }) {
  if (!app.mayPlay()) return
  if (parts.interstitial) parts.interstitial.show(player.now())
  const { createRound } = require('./round')
  app.go(createRound(app, play.hasLevels ? level + 1 : level))
}

module.exports = { drawResult }
