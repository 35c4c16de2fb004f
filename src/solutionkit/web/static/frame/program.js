// Puts a running mini-program together: engine, modules, pages, bars, dialogs, platform.

import { createBars } from './bars.js'
import { createEngine } from './engine.js'
import { createModules } from './modules.js'
import { createPages } from './pages.js'
import { createPlatform } from './platform-object.js'
import { listenForLongPress } from './gestures.js'
import { acceptRpxInStyles } from './rpx.js'
import { applyScreen, createPhone } from './phone.js'
import { parseUrl } from './paths.js'

/** Run a compiled project inside `root`. */
export async function run(root, task, link) {
  const { project, manifest } = task
  const phone = createPhone(root, task, link)
  const [{ components }, { apis }] = await Promise.all([
    import('platform/' + manifest.components),
    import('platform/' + manifest.apis),
  ])
  acceptRpxInStyles()
  const platform = createPlatform(phone, apis(phone, components), task.knownNames)
  const engine = createEngine(project, components, phone)
  const modules = createModules(project, engine, platform, phone)
  phone.pages = createPages(root.querySelector('.preview-stage'), project, engine, phone)
  const bars = createBars(root, project, phone)
  phone.platform = platform
  phone.program = modules.program
  phone.pages.onChange(() => {
    bars.draw()
    link.tell('route', { stack: phone.pages.stack().map(({ route, query }) => ({ route, query })) })
  })
  listenForLongPress(root, engine.trigger, manifest.long_press)
  modules.start()
  launch(task, modules, phone)
  obeyShell(link, phone)
  window.preview = phone
}

function launch({ entry, project }, modules, phone) {
  const wanted = parseUrl(entry || '')
  const known = project.pages.includes(wanted.route)
  const { route, query } = known ? wanted : { route: project.pages[0], query: {} }
  phone.launch = { path: route, query, scene: '' }
  modules.launch(phone.launch)
  if (route) phone.guard(() => phone.pages.restart({ route, query }))
}

function obeyShell(link, phone) {
  link.on('go', ({ url }) => phone.guard(() => phone.pages.restart(parseUrl(url))))
  link.on('tester', ({ values }) => Object.assign(phone.tester, values))
  link.on('refresh', () => phone.pages.startPullDown())
  link.on('screen', ({ screen }) => {
    phone.screen = screen
    applyScreen(screen)
  })
}
