// 首页：开始、最高分、去商店、分享、侧边栏、客服、隐私说明。

const game = require('../data/game')
const parts = require('../parts')
const player = require('../services/player')
const { COLOURS } = require('../screen/paint')
const { createRound } = require('./round')

const { play } = parts
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
    if (stage.isWide) play.drawArt(stage, stage.width * 0.27, centre)
    else play.drawArt(stage, middle, centre - 130)
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
    drawOperator(under, stage.height - stage.bottom - 18)
  }

  function drawOperator(x, y) {
    stage.paint.text(game.operator, x, y, { size: 11, colour: COLOURS.note, align: 'center', width: 320 })
    if (!parts.privacy) return
    stage.paint.text('隐私说明', x, y - 24, { size: 12, colour: COLOURS.second, align: 'center' })
    stage.area(x - 60, y - 46, 120, 44, () => parts.privacy.showPrivacy(app))
  }

  function drawReady(middle, y) {
    const { level, best } = player.known.player
    const left = middle - BUTTON / 2
    const start = () => {
      if (app.mayPlay()) app.go(createRound(app, level))
    }
    const isOnTheWay = play.hasLevels && level > 1
    stage.button(left, y, BUTTON, 52, { label: isOnTheWay ? `继续第 ${level} 关` : '开始游戏', filled: true, tap: start })
    stage.paint.text(best ? `最高分 ${best}` : `还没有成绩，先玩一${play.hasLevels ? '关' : '局'}`, middle, y + 70, { size: 13, colour: COLOURS.note, align: 'center' })
    const others = [
      parts.shop && { label: '道具商店', tap: () => app.go(parts.shop.createShop(app)) },
      parts.share && { label: '分享', tap: () => parts.share.share(play.hasLevels ? level : 0, best) },
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
