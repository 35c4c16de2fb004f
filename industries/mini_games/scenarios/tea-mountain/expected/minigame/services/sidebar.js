// 侧边栏复访：宿主有侧边栏入口才显示按钮；从侧边栏回来能认出来。
// 依据: game.sidebar, game.sidebar-entry

/** @returns {Promise<boolean>} */
function isThere() {
  return new Promise((resolve) => {
    tt.checkScene({ scene: 'sidebar', success: ({ isExist }) => resolve(isExist), fail: () => resolve(false) })
  })
}

function open() {
  tt.navigateToScene({ scene: 'sidebar' })
}

/** @param {() => void} welcome */
function onReturn(welcome) {
  tt.onShow(({ launch_from: from, location }) => {
    if (from === 'homepage' && location === 'sidebar_card') welcome()
  })
}

module.exports = { isThere, open, onReturn }
