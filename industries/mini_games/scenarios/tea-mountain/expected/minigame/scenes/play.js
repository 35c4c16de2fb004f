// 玩一局：选一个容器，再选一个，把顶上的倒过去；全部归好就过关。

const game = require('../data/game')
const player = require('../services/player')
const { boardAt, kindsAt } = require('../play/levels')
const rules = require('../play/board')
const { COLOURS } = require('../screen/paint')
const { LIFT, laidOut, drawJar, drawPiece, placeIn } = require('../screen/jars')
const { drawProps } = require('./props')
const { drawResult } = require('./result')

const POUR_MILLISECONDS = 160
const KINDS = game.pieces.map(({ id }) => id)

/** @typedef {ReturnType<typeof createPlay>} Play */

/**
 * @param {import('./app').App} app
 * @param {number} level
 */
function createPlay(app, level) {
  const { stage } = app
  const play = {
    app,
    level,
    board: boardAt(level, KINDS, game.capacity),
    isPlaying: true,
    /** 过关以后得的分；还没过是 0。 */
    score: 0,
    /** 这一局已经看过的广告位。 */
    watched: new Set(),
    draw,
    again,
    changed,
  }
  let chosen = -1
  /** @type {{ from: number, to: number, count: number, since: number }} */
  let moving = null

  function again() {
    play.board = boardAt(level, KINDS, game.capacity)
    changed()
  }

  function changed() {
    chosen = -1
    moving = null
    stage.redraw()
  }

  function tapped(index) {
    const { slots } = play.board
    if (moving || play.score) return
    if (chosen < 0) chosen = slots[index].length ? index : -1
    else if (rules.pourable(play.board, chosen, index)) poured(index)
    else chosen = chosen === index || !slots[index].length ? -1 : index
    stage.redraw()
  }

  function poured(to) {
    const from = chosen
    const count = rules.pour(play.board, from, to)
    chosen = -1
    moving = { from, to, count, since: Date.now() }
    setTimeout(settled, POUR_MILLISECONDS)
  }

  function settled() {
    moving = null
    stage.redraw()
    if (rules.isSolved(play.board)) finished()
    else if (!rules.hasMove(play.board)) app.dialogs.say('没有能倒的了，用道具或者重来')
  }

  function finished() {
    play.isPlaying = false
    play.score = rules.scoreOf(play.board, kindsAt(level, KINDS).length)
    player.finish(level, play.score).then(stage.redraw, app.failed)
    stage.redraw()
  }

  function draw() {
    const place = placeOfBoard(stage)
    drawHead(place)
    drawBoard(place)
    drawProps(play, place)
    if (play.score) drawResult(play)
  }

  function drawHead(place) {
    const y = stage.top + 66
    const x = stage.isWide ? place.x + place.width / 2 : stage.width / 2
    stage.paint.text(`第 ${level} 关`, x, y, { size: 20, bold: true, align: 'center' })
    stage.paint.text(`步数 ${play.board.moves}`, x, y + 26, { size: 13, colour: COLOURS.second, align: 'center' })
    stage.area(4, y - 22, 56, 56, app.home)
    stage.paint.text('‹ 返回', 16, y, { size: 15, colour: COLOURS.second })
  }

  function drawBoard(place) {
    const { slots, piece } = laidOut(place, play.board.slots.length, game.capacity)
    slots.forEach((slot, index) => {
      const held = play.board.slots[index]
      drawJar(stage.paint, slot, { complete: rules.isComplete(play.board, held), chosen: index === chosen })
      stage.area(slot.x - 6, slot.y - LIFT, slot.width + 12, slot.height + LIFT + 6, () => tapped(index))
      const still = moving && moving.to === index ? held.length - moving.count : held.length
      for (let at = 0; at < still; at += 1) {
        const lift = index === chosen && at === held.length - 1 ? LIFT : 0
        drawPiece(stage.paint, held[at], placeIn(slot, piece, at), piece, lift)
      }
    })
    if (moving) drawMoving(slots, piece)
  }

  function drawMoving(slots, piece) {
    const { from, to, count, since } = moving
    const part = Math.min(1, (Date.now() - since) / POUR_MILLISECONDS)
    const [source, target] = [play.board.slots[from].length, play.board.slots[to].length - count]
    for (let at = 0; at < count; at += 1) {
      const start = placeIn(slots[from], piece, source + at)
      const end = placeIn(slots[to], piece, target + at)
      const x = start.x + (end.x - start.x) * part
      const y = start.y + (end.y - start.y) * part - Math.sin(part * Math.PI) * 30
      drawPiece(stage.paint, play.board.slots[to][target], { x, y }, piece)
    }
    if (part < 1) stage.redraw()
  }

  return play
}

function placeOfBoard(stage) {
  const top = stage.top + 112
  if (stage.isWide) {
    return { x: 72, y: top, width: stage.width - 272, height: stage.height - stage.bottom - top - 16 }
  }
  return { x: 16, y: top, width: stage.width - 32, height: stage.height - stage.bottom - top - 84 }
}

module.exports = { createPlay }
