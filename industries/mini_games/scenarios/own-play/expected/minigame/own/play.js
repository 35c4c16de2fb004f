// 这个文件是你的：第一次生成以后，再次生成不会改动它。里面是一份能跑的样板，换成自己的玩法。
// 开始、防沉迷、广告、购买、分享、侧边栏都在外面，不用管；你只管一局怎么玩、怎么算结束。
// 别的脚本放在 own/ 里，用 require('./名字') 接进来。方案里 game.data 写的，从 ../data/play 读。

const { COLOURS } = require('../screen/paint')

const { data = {} } = /** @type {{ data?: any }} */ (require('../data/play'))

const GOAL = data.goal || 10
const MISSES = 3
const RADIUS = 44

/**
 * 开始一局。frame 里有什么，见 scenes/round.js 里的 Frame；要返回什么，见 Board。
 * @param {import('../scenes/round').Frame} frame
 * @returns {import('../scenes/round').Board}
 */
function begin(frame) {
  const { stage } = frame
  let score = 0
  let missed = 0
  const ball = { x: 0.5, y: 0.5 }

  // 改这里：画你的画面。place 是能画的地方；stage.paint.box 画框，stage.paint.text 写字，
  // 要更多就用 stage.context（二维绘图上下文，单位和 place 一样）。
  function draw(place) {
    const { paint } = stage
    paint.box(place.x, place.y, place.width, place.height, { radius: 12, fill: COLOURS.card })
    stage.area(place.x, place.y, place.width, place.height, missedOnce)
    const x = place.x + RADIUS + ball.x * (place.width - RADIUS * 2)
    const y = place.y + RADIUS + ball.y * (place.height - RADIUS * 2)
    paint.box(x - RADIUS, y - RADIUS, RADIUS * 2, RADIUS * 2, { radius: RADIUS, fill: COLOURS.fill })
    paint.text('点我', x, y, { size: 16, bold: true, colour: COLOURS.card, align: 'center' })
    stage.area(x - RADIUS, y - RADIUS, RADIUS * 2, RADIUS * 2, hit)
  }

  // 改这里：什么时候过关（frame.finish），什么时候没过（frame.lose）。
  function hit() {
    if (!frame.isActive()) return
    score += 1
    ball.x = Math.random()
    ball.y = Math.random()
    if (score >= GOAL) frame.finish({ score, told: `点中 ${score} 次` })
    else frame.redraw()
  }

  function missedOnce() {
    if (!frame.isActive()) return
    missed += 1
    if (missed >= MISSES) frame.lose({ told: `点空了 ${missed} 次` })
    else frame.redraw()
  }

  // 改这里：每个道具做什么，effect 是方案里写的作用。用不了就返回一句原因，用了返回空。
  function use(effect) {
    if (effect === 'double') score += 1
    else if (effect === 'revive') missed = 0
    else return '这个道具还没有接'
    return ''
  }

  return { note: () => `点中 ${score} / ${GOAL} 次 · 还能点空 ${MISSES - missed} 次`, draw, use }
}

// 改这里：首页上的画，(x, y) 是中间。
function drawArt(stage, x, y) {
  stage.paint.box(x - 60, y - 60, 120, 120, { radius: 60, fill: COLOURS.fill })
  stage.paint.text('点我', x, y, { size: 24, bold: true, colour: COLOURS.card, align: 'center' })
}

module.exports = {
  begin,
  drawArt,
  // 有没有一关一关：没有就写 false，过了只说“再来一局”。
  hasLevels: false,
  // 要不要“重来”按钮。
  canRestart: true,
  // 没过关时用的道具的作用，例如 ['revive']：有这种道具，没过关时就能接着玩。
  revives: ['revive'],
}
