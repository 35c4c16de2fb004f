// Reads a project that draws its own screen: one script leads to all others, there is no markup.

import { scriptModules } from './compile.js'

/** Whether these files are such a project. */
export function isGame(files, { game }) {
  return !!game && game.config in files
}

/** Give the scripts, how the screen is held, and the problems. */
export function compileGame(files, { game }) {
  const problems = []
  const report = (path, message) => problems.push({ path, line: 0, message, isError: true })
  const modules = scriptModules(files)
  let config = {}
  try {
    config = JSON.parse(files[game.config])
  } catch (fault) {
    report(game.config, fault.message)
  }
  if (!(game.script in modules)) report(`${game.script}.js`, 'missing file')
  return { isGame: true, isLandscape: config[game.orientation] === 'landscape', modules, pages: [], components: {}, problems }
}
