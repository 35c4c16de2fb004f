// 答题：一关几道题，点一个选项就见分晓；答错少一次机会，机会用完就没过关。

const { GAP, WHY_LINE, laidOut, drawCard, drawTime, drawChoice, whyLines, drawWhy } = require('./cards')
const { questionsAt, removable, scoreOf } = require('./rules')
const { COLOURS } = require('../screen/paint')

/** @typedef {{ questions: import('./rules').Question[], per_level: number, seconds?: number, lives: number, shuffle: boolean }} Content */
const content = /** @type {Content} */ (require('../data/play'))
const { questions, per_level: perLevel, seconds = 0, lives: most, shuffle } = content

const TIME_ROOM = 18
const LONGEST_FRAME_MILLISECONDS = 1000

/**
 * @param {import('../scenes/round').Frame} frame
 * @returns {import('../scenes/round').Board}
 */
function begin(frame) {
  const { level, stage } = frame
  const columns = stage.isWide ? 2 : 1
  const asked = questionsAt(level, questions, perLevel, shuffle)
  let at = 0
  let lives = most
  let score = 0
  let right = 0
  /** 见了分晓没有，选的是什么；时间到了还没选的，什么也没选。 */
  let isAnswered = false
  let picked = ''
  /** @type {string[]} 已经去掉的选项 */
  let gone = []
  let left = seconds * 1000
  let since = Date.now()

  function pick(choice) {
    if (isAnswered || !frame.isActive()) return
    isAnswered = true
    picked = choice
    if (choice === asked[at].answer) {
      right += 1
      score += scoreOf(left / 1000)
    } else {
      lives -= 1
    }
    frame.redraw()
  }

  function onward() {
    if (!frame.isActive()) return
    if (lives <= 0) frame.lose({ told: `答对 ${right} 题，机会用完了` })
    else next()
  }

  function next() {
    if (at === asked.length - 1) {
      frame.finish({ score, told: `${asked.length} 题答对 ${right} 题` })
      return
    }
    at += 1
    isAnswered = false
    picked = ''
    gone = []
    left = seconds * 1000
    frame.redraw()
  }

  const EFFECTS = {
    skip: () => {
      next()
      return ''
    },
    'fifty-fifty': () => {
      const more = removable(asked[at], gone)
      if (!more.length) return '只剩两个选项，去不掉了'
      gone = [...gone, ...more]
      return ''
    },
    /** 从下一题接着答。 */
    revive: () => {
      if (lives > 0) return '机会还没用完'
      lives = 1
      next()
      return ''
    },
  }

  /** 没被盖住、还没选的时候才走；切到后台再回来，只算一小段。 */
  function tick() {
    const now = Date.now()
    const passed = Math.min(now - since, LONGEST_FRAME_MILLISECONDS)
    since = now
    if (isAnswered || !frame.isActive()) return
    left -= passed
    if (left <= 0) pick('')
    frame.redraw()
  }

  function draw(place) {
    if (seconds) {
      tick()
      drawTime(stage.paint, place, Math.max(0, left) / (seconds * 1000))
    }
    const room = seconds ? { ...place, y: place.y + TIME_ROOM, height: place.height - TIME_ROOM } : place
    if (isAnswered) drawAnswered(room)
    else drawAsked(room)
  }

  function drawAsked(place) {
    const { ask, choices } = asked[at]
    const { card, choices: slots } = laidOut(stage.paint, place, { ask, count: choices.length, columns })
    drawCard(stage.paint, card)
    choices.forEach((choice, index) => {
      const slot = slots[index]
      const isGone = gone.includes(choice)
      const isHeld = !isGone && stage.area(slot.x, slot.y, slot.width, slot.height, () => pick(choice))
      drawChoice(stage.paint, slot, choice, index, isGone ? 'gone' : 'open', isHeld)
    })
  }

  /** 对的、选错的留下，下面说为什么。 */
  function drawAnswered(place) {
    const { ask, choices, answer, why } = asked[at]
    const shown = choices.filter((each) => each === answer || each === picked)
    const lines = whyLines(stage.paint, `${picked ? '' : '时间到了。'}${why || ''}`, place.width)
    const below = lines.length * WHY_LINE + GAP
    const { card, choices: slots } = laidOut(stage.paint, place, { ask, count: shown.length, columns, below })
    drawCard(stage.paint, card)
    shown.forEach((choice, index) => {
      drawChoice(stage.paint, slots[index], choice, choices.indexOf(choice), choice === answer ? 'right' : 'wrong')
    })
    const last = slots[slots.length - 1]
    drawWhy(stage.paint, place.x, last.y + last.height + GAP, lines)
  }

  function bar() {
    if (!isAnswered) return []
    const isLast = at === asked.length - 1
    return [{ label: lives > 0 && !isLast ? '下一题' : '看结果', filled: true, tap: onward }]
  }

  const note = () => `第 ${at + 1} / ${asked.length} 题 · 还剩 ${lives} 次机会 · ${score} 分`
  return { note, draw, use: (effect) => EFFECTS[effect](), bar }
}

/** 首页的画：一张题卡，四个选项。 */
function drawArt(stage, x, y) {
  const { paint } = stage
  paint.box(x - 84, y - 78, 168, 64, { radius: 12, fill: COLOURS.card })
  paint.text('？', x, y - 45, { size: 30, bold: true, colour: COLOURS.brand, align: 'center' })
  for (let index = 0; index < 4; index += 1) {
    const slot = { x: x - 84 + (index % 2) * 88, y: y - 4 + Math.floor(index / 2) * 44, width: 80, height: 36 }
    drawArtChoice(paint, slot, 'ABCD'[index], index === 1)
  }
}

function drawArtChoice(paint, { x, y, width, height }, letter, isRight) {
  const fill = isRight ? COLOURS.tint : COLOURS.card
  paint.box(x, y, width, height, { radius: 10, fill, stroke: isRight ? COLOURS.brand : COLOURS.line })
  paint.text(letter, x + width / 2, y + height / 2, { size: 15, bold: true, colour: COLOURS.brand, align: 'center' })
}

module.exports = { begin, drawArt, hasLevels: true, canRestart: false, revives: ['revive'] }
