// 画面最上面：适龄提示，没有服务端时还有“演示数据”，点一下换一种玩家。

const game = require('../data/game')
const { COLOURS } = require('./paint')
const config = require('../config')
const demo = require('../demo/server')
const minors = require('../data/minors')
const player = require('../services/player')

/** @param {import('../scenes/app').App} app */
function drawStrip(app) {
  const { stage } = app
  const y = stage.top + 10
  let x = 12
  if (game.ageRating) {
    stage.paint.box(x, y, 84, 24, { radius: 4, fill: COLOURS.tint, stroke: COLOURS.brand })
    stage.paint.text(`适龄 ${game.ageRating}`, x + 42, y + 13, { size: 12, colour: COLOURS.brand, align: 'center', bold: true })
    x += 92
  }
  if (!config.apiBase) drawDemo(app, x, y)
}

function drawDemo({ stage, home }, x, y) {
  const known = player.known.player
  const words = `演示数据 · ${known ? titleOf(known.band) : '…'}`
  stage.paint.box(x, y, 150, 24, { radius: 4, fill: COLOURS.warningTint })
  stage.paint.text(words, x + 75, y + 13, { size: 12, colour: COLOURS.warning, align: 'center', width: 142 })
  stage.area(x, y - 10, 150, 44, () => {
    player.keep(demo.nextPlayer())
    home()
  })
}

function titleOf(band) {
  if (band === 'adult') return '成年玩家'
  const found = minors.bands.find(({ id }) => id === band)
  return found ? found.title : '未实名'
}

module.exports = { drawStrip }
