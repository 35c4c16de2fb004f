// 道具商店：价格、到账什么，先看能不能买再付款。

const game = require('../data/game')
const goods = require('../data/goods')
const player = require('../services/player')
const payment = require('../services/payment')
const { whyNotPay, yuan } = require('../services/minors')
const { COLOURS } = require('../screen/paint')

const ROW = 76

/** 有没有商品给这种道具。 */
function sells(prop) {
  return goods.some(({ grants }) => grants[prop])
}

/**
 * @param {import('./app').App} app
 * @param {import('./round').Round} [from] 从哪一局来的，买完回去
 */
function createShop(app, from) {
  const { stage, dialogs } = app
  let page = 0
  let busy = false

  const back = () => (from ? app.go(from) : app.home())

  function draw() {
    const y = stage.top + 66
    stage.paint.text('道具商店', stage.width / 2, y, { size: 20, bold: true, align: 'center' })
    stage.area(4, y - 22, 56, 56, back)
    stage.paint.text('‹ 返回', 16, y, { size: 15, colour: COLOURS.second })
    const rows = Math.max(1, Math.floor((stage.height - stage.bottom - y - 110) / ROW))
    const pages = Math.ceil(goods.length / rows)
    goods.slice(page * rows, (page + 1) * rows).forEach((each, index) => drawRow(each, y + 34 + index * ROW))
    if (pages > 1) drawPages(pages)
    const held = game.props.map(({ id, name }) => `${name} ×${player.held(id)}`).join('　')
    stage.paint.text(`手里有：${held}`, stage.width / 2, stage.height - stage.bottom - 18, { size: 12, colour: COLOURS.note, align: 'center', width: stage.width - 32 })
  }

  function drawRow(each, y) {
    const { paint, width } = stage
    paint.box(12, y, width - 24, ROW - 10, { radius: 8, fill: COLOURS.card })
    paint.text(each.name, 26, y + 23, { size: 15, bold: true, width: width - 222 }) // 右边留给价格
    paint.text(grantsOf(each), 26, y + 46, { size: 12, colour: COLOURS.second, width: width - 222 })
    paint.text(`¥${(each.priceFen / 100).toFixed(2)}`, width - 118, y + 33, { size: 16, colour: COLOURS.price, align: 'right', bold: true })
    stage.button(width - 106, y + 11, 80, 44, { label: busy ? '请稍候' : '购买', disabled: busy, filled: true, tap: () => buy(each) })
  }

  function drawPages(pages) {
    const y = stage.height - stage.bottom - 76
    const turn = (by) => () => {
      page = (page + by + pages) % pages
      stage.redraw()
    }
    stage.button(stage.width / 2 - 120, y, 88, 44, { label: '上一页', tap: turn(-1) })
    stage.paint.text(`${page + 1} / ${pages}`, stage.width / 2, y + 22, { align: 'center', colour: COLOURS.note })
    stage.button(stage.width / 2 + 32, y, 88, 44, { label: '下一页', tap: turn(1) })
  }

  function buy(each) {
    const reason = whyNotPay(player.known.player, each.priceFen, player.now())
    if (reason) return dialogs.ask({ ...reason, choices: [{ label: '知道了', tap: () => {} }] })
    return dialogs.ask({
      title: '确认购买',
      text: `${each.name}，${yuan(each.priceFen)} 元。\n${grantsOf(each)}，付款后立即到账。`,
      choices: [
        { label: `支付 ${yuan(each.priceFen)} 元`, tap: () => pay(each) },
        { label: '不买了', tap: () => {} },
      ],
    })
  }

  function pay(each) {
    busy = true
    payment
      .buy(each[% if cookiecutter._demo %], dialogs[% endif %])
      .then((known) => {
        player.keep(known)
        dialogs.say('已到账')
      }, (fault) => (fault.unpaid ? unpaid(each, fault) : app.failed(fault)))
      .then(() => {
        busy = false
        stage.redraw()
      })
  }

  /** 没有付成：说清楚，什么也不发，要不要再付由玩家定。 */
  function unpaid(each, fault) {
    dialogs.ask({
      title: '没有买成',
      text: fault.message,
      choices: [
        { label: '再试一次', tap: () => buy(each) },
        { label: '不买了', tap: () => {} },
      ],
    })
  }

  return { draw }
}

function grantsOf({ grants }) {
  const named = Object.entries(grants).map(([id, count]) => {
    const prop = game.props.find((each) => each.id === id)
    return `${prop.name} ×${count}`
  })
  return `得 ${named.join('、')}`
}

module.exports = { createShop, sells }
