// 道具一排：有就用；没有的，能看广告得就看广告，能买就去商店。

const game = require('../data/game')
const parts = require('../parts')
const player = require('../services/player')

const { play } = parts
const revives = ({ effect }) => play.revives.includes(effect)

/**
 * @param {import('./round').Round} round
 * @param {import('./round').Place} board
 */
function drawProps(round, board) {
  const { stage } = round.app
  const buttons = buttonsOf(round)
  if (stage.isWide) {
    const x = board.x + board.width + 24
    buttons.forEach((each, index) => stage.button(x, stage.top + 56 + index * 60, 150, 52, each))
    return
  }
  const width = (stage.width - 32 - (buttons.length - 1) * 10) / buttons.length
  const y = stage.height - stage.bottom - 68
  buttons.forEach((each, index) => stage.button(16 + index * (width + 10), y, width, 52, each))
}

function buttonsOf(round) {
  const own = round.board.bar ? round.board.bar() : []
  if (own.length) return own
  const props = game.props.filter((prop) => !revives(prop)).map((prop) => buttonOf(round, prop))
  return play.canRestart ? [...props, { label: '重来', tap: round.restart }] : props
}

/** 没过关的时候能用的：有的、能看广告得的、能买的复活道具。 */
function revivalsOf(round) {
  return game.props
    .filter(revives)
    .map((prop) => buttonOf(round, prop))
    .filter(({ disabled }) => !disabled)
}

function buttonOf(round, prop) {
  const held = player.held(prop.id)
  if (held > 0) return { label: `${prop.name} ×${held}`, tap: () => round.use(prop) }
  const slot = slotFor(round, prop)
  if (slot) {
    const note = `得${prop.name} ×${slot.grants[prop.id]}`
    return { label: parts.rewarded.word, note, tap: () => watched(round, slot, prop) }
  }
  const { app } = round
  if (parts.shop && parts.shop.sells(prop.id)) {
    return { label: prop.name, note: '去商店', tap: () => app.go(parts.shop.createShop(app, round)) }
  }
  return { label: prop.name, note: '用完了', disabled: true, tap: () => {} }
}

/** 能给这种道具、这一局还没看过的激励广告位。 */
function slotFor(round, prop) {
  const slots = parts.rewarded ? parts.rewarded.slots() : []
  return slots.find(({ id, grants }) => grants[prop.id] && !round.watched.has(id))
}

/** 看完就到账；没过关时看的，到账就用上。 */
function watched(round, slot, prop) {
  const { app } = round
  return parts.rewarded
    .watch(slot)
    .then((isEnded) => {
      if (parts.interstitial) parts.interstitial.afterRewarded(player.now())
      if (!isEnded) return app.dialogs.say('看完才有奖励')
      round.watched.add(slot.id)
      return player.reward(slot.id).then(() => (round.over ? round.use(prop) : app.stage.redraw()))
    })
    .catch(app.failed)
}

module.exports = { drawProps, revivalsOf }
