// 主动分享；图片用后台的分享配置。依据: game.share

[% if cookiecutter._config.share_template %]
const config = require('../config')
[% endif %]
const game = require('../data/game')

/**
 * @param {number} level 第几关；没有关卡的是 0
 * @param {number} score
 */
function share(level, score) {
  const where = level ? `第 ${level} 关` : ''
  const title = score ? `我在《${game.name}》${where}得了 ${score} 分` : game.name
  tt.shareAppMessage({
    title,
    desc: game.slogan,
    query: `level=${level}`,
[% if cookiecutter._config.share_template %]
    templateId: config.shareTemplate,
[% endif %]
  })
}

module.exports = { share }
