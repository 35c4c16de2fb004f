// 过关以后：得分、下一关、分享。两关之间可能出插屏。

const parts = require('../parts')
const player = require('../services/player')
const { COLOURS } = require('../screen/paint')

const WIDTH = 300

/** @param {import('./play').Play} play */
function drawResult(play) {
  const { stage } = play.app
  const { paint } = stage
  const tall = parts.share ? 292 : 238
  const [x, y] = [(stage.width - WIDTH) / 2, (stage.height - tall) / 2]
  const middle = stage.width / 2
  paint.box(0, 0, stage.width, stage.height, { fill: COLOURS.ink, alpha: 0.5 })
  stage.area(0, 0, stage.width, stage.height, () => {})
  paint.box(x, y, WIDTH, tall, { radius: 12, fill: COLOURS.card })
  paint.text(`第 ${play.level} 关完成`, middle, y + 38, { size: 17, bold: true, align: 'center' })
  paint.text(String(play.score), middle, y + 90, { size: 44, bold: true, colour: COLOURS.brand, align: 'center' })
  const { best } = player.known.player
  const told = `用了 ${play.board.moves} 步 · 最高分 ${Math.max(best, play.score)}`
  paint.text(told, middle, y + 132, { size: 13, colour: COLOURS.second, align: 'center' })
  stage.button(x + 24, y + 164, WIDTH - 48, 48, { label: '下一关', filled: true, tap: () => next(play) })
  if (parts.share) {
    const tap = () => parts.share.share(play.level, play.score)
    stage.button(x + 24, y + 222, WIDTH - 48, 48, { label: '分享给朋友', tap })
  }
}

function next({ app, level }) {
  if (!app.mayPlay()) return
  if (parts.interstitial) parts.interstitial.show(player.now())
  const { createPlay } = require('./play')
  app.go(createPlay(app, level + 1))
}

module.exports = { drawResult }
