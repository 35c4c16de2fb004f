// 规则，和画面、平台都无关：这一关问哪几题、选项怎么排、去掉哪些、得几分。

const { shuffled } = require('../services/random')

const RIGHT_SCORE = 100
const SECOND_SCORE = 2
const LEFT_CHOICES = 2

/**
 * @typedef {object} Question
 * @property {string} ask
 * @property {string[]} choices
 * @property {string} answer
 * @property {string} [why]
 */

/**
 * 第几关问哪几题：按顺序出，用完了从头再来。
 * @param {number} level
 * @param {Question[]} every
 * @param {number} perLevel
 * @param {boolean} isShuffled 选项换不换顺序；换了也是人人一样
 */
function questionsAt(level, every, perLevel, isShuffled) {
  const count = Math.min(perLevel, every.length)
  return Array.from({ length: count }, (_, index) => {
    const at = ((level - 1) * count + index) % every.length
    const question = every[at]
    return isShuffled ? { ...question, choices: shuffled(question.choices, (at + 1) * 7919 + level * 104729) } : question
  })
}

/**
 * 去掉哪些错的，只留对的和另一个；已经只剩两个的，没有可去的。
 * @param {Question} question
 * @param {string[]} gone 已经去掉的
 */
function removable({ choices, answer }, gone) {
  const left = choices.filter((each) => !gone.includes(each))
  const wrong = left.filter((each) => each !== answer)
  return wrong.slice(0, Math.max(0, left.length - LEFT_CHOICES))
}

/** 答对一题得几分：限时的，剩下的每一秒再加一点。 */
function scoreOf(secondsLeft) {
  return RIGHT_SCORE + Math.floor(secondsLeft) * SECOND_SCORE
}

module.exports = { questionsAt, removable, scoreOf }
