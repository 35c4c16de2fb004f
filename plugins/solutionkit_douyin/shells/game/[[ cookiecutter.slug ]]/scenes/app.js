// 把画布、玩家和场景接在一起：现在是哪个场景、能不能玩、出了错怎么说。

const parts = require('../parts')
const player = require('../services/player')
const { whyNotPlay } = require('../services/minors')
const { createStage } = require('../screen/stage')
const { createDialogs } = require('../screen/dialog')
const { drawStrip } = require('../screen/strip')
const { createHome } = require('./home')

const CHECK_MILLISECONDS = 15000

/** @typedef {ReturnType<typeof createApp>} App */

function createApp() {
  const stage = createStage()
  const dialogs = createDialogs(stage)
  const app = { stage, dialogs, go, home, start, failed, mayPlay }
  /** @type {{ isPlaying?: boolean }} */
  let shown = {}

  /**
   * @typedef {object} Scene
   * @property {() => void} draw
   * @property {() => void} [drawOver] 盖在整个画面上的，适龄提示也盖住
   * @property {(kind: 'start' | 'move' | 'end', at: { x: number, y: number }) => void} [touched]
   * @property {boolean} [isPlaying]
   */

  /** @param {Scene} scene */
  function go(scene) {
    shown = scene
    stage.touched = scene.touched || (() => {})
    stage.draw = () => {
      scene.draw()
      drawStrip(app)
      if (scene.drawOver) scene.drawOver()
      dialogs.draw()
    }
    stage.redraw()
  }

  function home() {
    go(createHome(app))
  }

  /** 现在能不能玩；不能就说明为什么，并离开正在玩的这一局。 */
  function mayPlay() {
    const reason = whyNotPlay(player.known.player, player.now())
    if (!reason) return true
    dialogs.ask({ ...reason, choices: [{ label: '知道了', tap: home }] })
    return false
  }

  function failed(fault) {
    dialogs.say(fault.message)
  }

  function start() {
    home()
    if (parts.sidebar) parts.sidebar.onReturn(() => dialogs.say('欢迎从侧边栏回来'))
    setInterval(() => {
      if (shown.isPlaying && !dialogs.isOpen()) mayPlay()
    }, CHECK_MILLISECONDS)
  }

  return app
}

module.exports = { createApp }
