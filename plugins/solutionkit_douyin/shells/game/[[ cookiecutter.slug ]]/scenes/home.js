// 首页：开始、最高分、去商店、分享、侧边栏。

const game = require('../data/game')
const parts = require('../parts')
const player = require('../services/player')
const { COLOURS } = require('../screen/paint')
const { drawJar, drawPiece, placeIn } = require('../screen/jars')
const { createPlay } = require('./play')

const PIECE = { width: 46, height: 36 }
const BUTTON = 260

/** @param {import('./app').App} app */
function createHome(app) {
  const { stage } = app
  let fault = ''
  let hasSidebar = false

  load()
  if (parts.sidebar) {
    parts.sidebar.isThere().then((isThere) => {
      hasSidebar = isThere
      stage.redraw()
    })
  }

  function load() {
    fault = ''
    player.load().then(stage.redraw, (failure) => {
      fault = failure.message
      stage.redraw()
    })
  }

  function draw() {
    const middle = stage.isWide ? stage.width * 0.68 : stage.width / 2
    const centre = stage.top + (stage.height - stage.top - stage.bottom) / 2
    if (stage.isWide) drawArt(stage.width * 0.27, centre)
    else drawArt(middle, centre - 130)
    const y = stage.isWide ? centre - 62 : centre + 10
    stage.paint.text(game.name, middle, y, { size: 30, bold: true, align: 'center', width: 320 })
    stage.paint.text(game.slogan, middle, y + 36, { size: 14, colour: COLOURS.second, align: 'center', width: 320 })
    if (fault) drawFault(middle, y + 72)
    else if (player.known.player) drawReady(middle, y + 72)
    else drawWaiting(middle, y + 72)
    const under = stage.isWide ? stage.width * 0.27 : middle
    if (parts.customerService) {
      stage.button(12, stage.top + 46, 84, 44, { label: '客服', tap: () => parts.customerService.open(noAnswer) })
    }
    stage.paint.text(game.operator, under, stage.height - stage.bottom - 18, { size: 11, colour: COLOURS.note, align: 'center', width: 320 })
  }

  function drawArt(x, y) {
    const kinds = game.pieces.map(({ id }) => id)
    const shown = [0, 1, 2].map((jar) => [0, 1, 2].map((at) => kinds[(jar === 1 ? at + 1 : jar) % kinds.length]))
    shown.forEach((pieces, index) => {
      const slot = { x: x - 88 + index * 61, y: y - 72 - (index === 1 ? 14 : 0), width: 54, height: 156 }
      drawJar(stage.paint, slot, { complete: index !== 1 })
      pieces.forEach((kind, level) => drawPiece(stage.paint, kind, placeIn(slot, PIECE, level), PIECE))
    })
  }

  function drawReady(middle, y) {
    const { level, best } = player.known.player
    const left = middle - BUTTON / 2
    const play = () => {
      if (app.mayPlay()) app.go(createPlay(app, level))
    }
    stage.button(left, y, BUTTON, 52, { label: level > 1 ? `继续第 ${level} 关` : '开始游戏', filled: true, tap: play })
    stage.paint.text(best ? `最高分 ${best}` : '还没有成绩，先玩一关', middle, y + 70, { size: 13, colour: COLOURS.note, align: 'center' })
    const others = [
      parts.shop && { label: '道具商店', tap: () => app.go(parts.shop.createShop(app)) },
      parts.share && { label: '分享', tap: () => parts.share.share(level, best) },
      hasSidebar && { label: '侧边栏', tap: explainSidebar },
    ].filter(Boolean)
    const width = (BUTTON - (others.length - 1) * 10) / others.length
    others.forEach(({ label, tap }, index) => {
      stage.button(left + index * (width + 10), y + 90, width, 44, { label, tap })
    })
  }

  function noAnswer() {
    app.dialogs.say('客服暂时无法打开，请稍后再试')
  }

  function explainSidebar() {
    app.dialogs.ask({
      title: '从侧边栏回来',
      text: '在抖音首页左上角打开侧边栏，点这个游戏，就能直接回来。',
      choices: [
        { label: '去看看', tap: parts.sidebar.open },
        { label: '以后再说', tap: () => {} },
      ],
    })
  }

  function drawWaiting(middle, y) {
    stage.paint.box(middle - BUTTON / 2, y, BUTTON, 52, { radius: 26, fill: COLOURS.line })
    stage.paint.box(middle - 60, y + 64, 120, 12, { radius: 6, fill: COLOURS.line })
  }

  function drawFault(middle, y) {
    stage.paint.text(fault, middle, y, { colour: COLOURS.second, align: 'center', width: 320 })
    stage.button(middle - 60, y + 24, 120, 44, { label: '重试', filled: true, tap: load })
  }

  return { draw }
}

module.exports = { createHome }
