// 一局：上面是第几关和返回，下面是道具，中间由玩法画；过关、没过关也在这里说。
// 玩法只管自己的棋盘：它的 play.js 给出 begin，这里给它一个 frame。

const game = require('../data/game')
const { play } = require('../parts')
const player = require('../services/player')
const { COLOURS } = require('../screen/paint')
const { drawProps } = require('./props')
const { drawLost } = require('./lost')
const { drawResult } = require('./result')

/** @typedef {ReturnType<typeof createRound>} Round */

/**
 * 玩法画在哪里。
 * @typedef {{ x: number, y: number, width: number, height: number }} Place
 */

/**
 * 一局给玩法用的东西。
 * @typedef {object} Frame
 * @property {number} level 第几关，从 1 开始
 * @property {import('../screen/stage').Stage} stage 画面：stage.paint 画，stage.button、stage.area 接点按
 * @property {() => void} redraw 内容变了，请重画；在 draw 里叫它，就一帧接一帧地画
 * @property {(words: string) => void} say 在画面中间说一句话
 * @property {(asked: { title: string, text: string, choices: { label: string, tap: () => void }[] }) => void} ask 请玩家选一样
 * @property {() => boolean} isActive 这一局正在玩，没有被对话框、成绩盖住：计时、动画只在这时候走
 * @property {(done: { score: number, told: string }) => void} finish 过关：记下得分，说一句成绩
 * @property {(over: { told: string }) => void} lose 没过关：可以用复活道具、重来或回首页
 */

/**
 * 玩法给出的一局。
 * @typedef {object} Board
 * @property {() => string} note 标题下面的一行，例如 步数 3
 * @property {(place: Place) => void} draw 画自己的棋盘
 * @property {(effect: string) => string} use 用一个道具；用不了就返回原因，用了返回空
 * @property {(() => { label: string, note?: string, filled?: boolean, tap: () => void }[]) | undefined} [bar] 此刻代替道具的按钮；空的就是道具
 * @property {((kind: 'start' | 'move' | 'end', at: { x: number, y: number }) => void) | undefined} [touched] 没有点到按钮的触摸，要拖动时用
 */

/**
 * @param {import('./app').App} app
 * @param {number} level
 * @param {Set<string>} [watched] 重来的，看过的广告位仍然算看过
 */
function createRound(app, level, watched = new Set()) {
  const { stage, dialogs } = app
  const round = {
    app,
    level,
    /** 这一局已经看过的广告位。 */
    watched,
    isPlaying: true,
    /** @type {{ score: number, told: string }} 过关以后的成绩；还没过是空的。 */
    done: null,
    /** @type {{ told: string }} 没过关时说什么；没有就是空的。 */
    over: null,
    /** @type {Board} */
    board: null,
    draw,
    drawOver,
    touched,
    use,
    restart: () => app.go(createRound(app, level, watched)),
  }
  round.board = play.begin({
    level,
    stage,
    redraw: stage.redraw,
    say: dialogs.say,
    ask: dialogs.ask,
    isActive: () => round.isPlaying && !dialogs.isOpen(),
    finish,
    lose,
  })

  function finish(done) {
    if (!round.isPlaying) return
    round.isPlaying = false
    round.done = done
    player.finish(play.hasLevels ? level : 0, done.score).then(stage.redraw, app.failed)
    stage.redraw()
  }

  function lose(over) {
    if (!round.isPlaying) return
    round.isPlaying = false
    round.over = over
    stage.redraw()
  }

  /** 用一个道具；复活的道具让这一局接着玩。 */
  function use(prop) {
    const { over } = round
    Object.assign(round, { over: null, isPlaying: true })
    const why = round.board.use(prop.effect)
    if (why) {
      Object.assign(round, { over, isPlaying: !over })
      return dialogs.say(why)
    }
    stage.redraw()
    return player.use(prop.id).then(stage.redraw, app.failed)
  }

  function touched(kind, at) {
    if (round.isPlaying && round.board.touched) round.board.touched(kind, at)
  }

  function draw() {
    const place = placeOfBoard(stage)
    drawHead(place)
    round.board.draw(place)
    drawProps(round, place)
  }

  function drawOver() {
    if (round.done) drawResult(round)
    if (round.over) drawLost(round)
  }

  function drawHead(place) {
    const y = stage.top + 66
    const x = stage.isWide ? place.x + place.width / 2 : stage.width / 2
    const title = play.hasLevels ? `第 ${level} 关` : game.name
    stage.paint.text(title, x, y, { size: 20, bold: true, align: 'center', width: 200 })
    stage.paint.text(round.board.note(), x, y + 26, { size: 13, colour: COLOURS.second, align: 'center', width: place.width })
    stage.area(4, y - 22, 56, 56, app.home)
    stage.paint.text('‹ 返回', 16, y, { size: 15, colour: COLOURS.second })
  }

  return round
}

/** @returns {Place} */
function placeOfBoard(stage) {
  const top = stage.top + 112
  if (stage.isWide) {
    return { x: 72, y: top, width: stage.width - 272, height: stage.height - stage.bottom - top - 16 }
  }
  return { x: 16, y: top, width: stage.width - 32, height: stage.height - stage.bottom - top - 84 }
}

module.exports = { createRound }
