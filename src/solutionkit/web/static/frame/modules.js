// Loads a project's scripts. They see what a phone shows them, and nothing of the browser.

import { resolvePath } from './paths.js'

const HIDDEN = [
  'window', 'self', 'globalThis', 'document', 'location', 'navigator', 'parent', 'top', 'frames',
  'fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'indexedDB', 'history',
  'postMessage', 'addEventListener', 'alert', 'preview',
]

/** Give the function that loads a script by its path; `globals` are the names every script sees. */
export function createLoader(project, globals) {
  const loaded = new Map()
  const names = [...Object.keys(globals), ...HIDDEN]

  function load(path) {
    const found = [path, `${path}/index`].find((each) => each in project.modules)
    if (found === undefined) throw new Error(`module not found: ${path}.js`)
    if (!loaded.has(found)) evaluate(found)
    return loaded.get(found).exports
  }

  function evaluate(path) {
    const module = { exports: {} }
    loaded.set(path, module)
    const body = moduleBody(project.modules[path], path, names)
    const require = (to) => load(resolvePath(path, to).replace(/\.js$/, ''))
    body(...Object.values(globals)).call(module.exports, require, module, module.exports)
  }

  return load
}

/** Make the program of pages; `start` registers every page and component, `launch` starts the app. */
export function createModules(project, engine, platform, phone) {
  const state = { app: { globalData: {} }, registering: 'app' }
  const load = createLoader(project, programGlobals(state, engine, platform, phone))

  function register(path) {
    state.registering = path
    if (path in project.modules) load(path)
    else engine.register(path, ({ Component }) => Component({}))
  }

  return {
    program: state,
    start() {
      if ('app' in project.modules) attempt(phone, 'app', () => load('app'))
      for (const path of project.order) attempt(phone, path, () => register(path))
    },
    launch(options) {
      for (const lifecycle of ['onLaunch', 'onShow']) {
        attempt(phone, 'app', () => state.app[lifecycle]?.(options))
      }
    },
  }
}

/** Two functions deep, so that a script may declare a name of its own that we hide, such as `top`. */
function moduleBody(source, path, names) {
  const inner = `return function (require, module, exports) {${source}\n}\n//# sourceURL=project/${path}.js`
  return new Function(...names, inner)
}

/** What every script may name. A page belongs to the file being registered, whoever calls `Page`. */
function programGlobals(state, engine, platform, phone) {
  const registrar = (kind) => (...given) => engine.register(state.registering, (env) => env[kind](...given))
  return {
    [phone.manifest.global]: platform,
    App: (definition) => (state.app = Object.assign({ globalData: {} }, definition)),
    Page: registrar('Page'),
    Component: registrar('Component'),
    Behavior: registrar('Behavior'),
    getApp: () => state.app,
    Date: phone.clock,
    getCurrentPages: () => phone.pages.stack().map(({ instance }) => instance),
    global: {},
  }
}

/** Run a script of the program; what it throws is shown, not thrown on. */
export function attempt(phone, path, action) {
  try {
    action()
  } catch (fault) {
    phone.link.fault(fault, path + '.js')
  }
}
