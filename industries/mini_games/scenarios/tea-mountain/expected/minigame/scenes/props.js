// 道具一排：有就用；没有的，能看广告得就看广告，能买就去商店。

const game = require('../data/game')
const parts = require('../parts')
const player = require('../services/player')
const rules = require('../play/board')

const EFFECTS = {
  undo: (board) => rules.undo(board),
  'add-slot': (board) => {
    rules.addSlot(board)
    return true
  },
}

/**
 * @param {import('./play').Play} play
 * @param {{ x: number, width: number, y: number, height: number }} board
 */
function drawProps(play, board) {
  const { stage } = play.app
  const buttons = [...game.props.map((prop) => buttonOf(play, prop)), { label: '重来', tap: play.again }]
  if (stage.isWide) {
    const x = board.x + board.width + 24
    buttons.forEach((each, index) => stage.button(x, stage.top + 56 + index * 60, 150, 52, each))
    return
  }
  const width = (stage.width - 32 - (buttons.length - 1) * 10) / buttons.length
  const y = stage.height - stage.bottom - 68
  buttons.forEach((each, index) => stage.button(16 + index * (width + 10), y, width, 52, each))
}

function buttonOf(play, prop) {
  const held = player.held(prop.id)
  if (held > 0) return { label: `${prop.name} ×${held}`, tap: () => used(play, prop) }
  const slot = slotFor(play, prop)
  if (slot) {
    const note = `得${prop.name} ×${slot.grants[prop.id]}`
    return { label: parts.rewarded.word, note, tap: () => watched(play, slot) }
  }
  const { app } = play
  if (parts.shop && parts.shop.sells(prop.id)) {
    return { label: prop.name, note: '去商店', tap: () => app.go(parts.shop.createShop(app, play)) }
  }
  return { label: prop.name, note: '用完了', disabled: true, tap: () => {} }
}

/** 能给这种道具、这一局还没看过的激励广告位。 */
function slotFor(play, prop) {
  const slots = parts.rewarded ? parts.rewarded.slots() : []
  return slots.find(({ id, grants }) => grants[prop.id] && !play.watched.has(id))
}

function used(play, prop) {
  const works = EFFECTS[prop.effect](play.board)
  if (!works) return play.app.dialogs.say('还没有可以退回的步')
  play.changed()
  return player.use(prop.id).then(play.app.stage.redraw, play.app.failed)
}

function watched(play, slot) {
  const { app } = play
  return parts.rewarded
    .watch(slot)
    .then((isEnded) => {
      if (parts.interstitial) parts.interstitial.afterRewarded(player.now())
      if (!isEnded) return app.dialogs.say('看完才有奖励')
      play.watched.add(slot.id)
      return player.reward(slot.id).then(app.stage.redraw)
    })
    .catch(app.failed)
}

module.exports = { drawProps }
