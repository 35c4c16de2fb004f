// 主动分享；图片用后台的分享配置。依据: game.share

const game = require('../data/game')

/**
 * @param {number} level
 * @param {number} score
 */
function share(level, score) {
  const title = score ? `我在《${game.name}》第 ${level} 关得了 ${score} 分` : game.name
  tt.shareAppMessage({
    title,
    desc: game.slogan,
    query: `level=${level}`,
  })
}

module.exports = { share }
