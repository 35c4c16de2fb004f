// Puts a running mini-program together: engine, modules, pages, bars, dialogs, platform.

import { createBars } from './bars.js'
import { createDialogs } from './dialogs.js'
import { createEngine } from './engine.js'
import { createModules } from './modules.js'
import { createPages } from './pages.js'
import { createPlatform } from './platform-object.js'
import { createStorage } from './storage.js'
import { listenForLongPress } from './gestures.js'
import { resolveAsset } from './assets.js'
import { acceptRpxInStyles } from './rpx.js'
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

function createPhone(root, task, link) {
  root.innerHTML = '<header class="preview-bar"></header><main class="preview-stage"></main><footer class="preview-tabs"></footer>'
  const phone = {
    link,
    project: task.project,
    manifest: task.manifest,
    screen: task.screen,
    tester: { ...task.tester },
    calls: [],
    storage: createStorage(task.stored, link),
    dialogs: createDialogs(root),
    guard: (action) => guarded(action, link),
    notice: (about, name) => link.tell('notice', { about, name }),
    send: (request) => link.ask('send', { request }),
    asset: (address, from) => resolveAsset(address, from, phone),
  }
  applyScreen(phone.screen)
  return phone
}

function guarded(action, link) {
  try {
    return action()
  } catch (fault) {
    link.fault(fault)
    return undefined
  }
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

function applyScreen({ status_height: status, safe_bottom: bottom }) {
  const style = document.documentElement.style
  style.setProperty('--safe-top', `${status}px`)
  style.setProperty('--safe-bottom', `${bottom}px`)
}
