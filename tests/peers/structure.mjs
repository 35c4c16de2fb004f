// Whether a project's files hang together: pages, components, icons, routes, keys of app.json.
import path from 'node:path'
import { START, placeAt, placeOf, resolveFrom } from './project.mjs'
import { tagsOf } from './ttml.mjs'

/** Keys of app.json named by the facts on general configuration. */
const APP_KEYS = new Set([
  'entryPagePath', 'pages', 'window', 'tabBar', 'navigateToMiniProgramAppIdList', 'permission',
  'networkTimeout', 'subpackages', 'subPackages', 'preloadRule', 'component2', 'cookie',
  'skeleton', 'workers', 'referrerPolicy', 'usePrivacyCheck', 'plugins',
])

/** File kinds the upload packs (facts on project files); others are left out without a word. */
const PACKED = new Set(
  ('js json sjs ts ttml ttss sk md aac bmp br cer eot gif jpeg jpg m4a mp3 mp4 ogg otf png silk ' +
    'svg ttf wasm wav webp woff heic').split(' '),
)

export const judgeStructure = (project) => {
  judgeApp(project)
  judgeTabs(project)
  for (const unit of project.units.values()) judgeUnit(project, unit)
  for (const file of project.files) judgeFile(project, file)
}

const judgeApp = (project) => {
  const say = (needle, rule, message) =>
    project.report('app.json', placeOf(project, 'app.json', needle), `structure/${rule}`, message)
  for (const file of ['app.js', 'project.config.json']) {
    if (!project.has(file)) project.report(file, START, 'structure/missing-file', 'does not exist')
    else if (file.endsWith('.json')) project.json(file)
  }
  for (const key of Object.keys(project.app)) {
    if (!APP_KEYS.has(key)) say(key, 'unknown-key', `app.json has no key "${key}"`)
  }
  if (!project.pages.length) say('pages', 'no-pages', 'there is no page')
  for (const [index, page] of project.pages.entries()) {
    if (project.pages.indexOf(page) < index) say(page, 'page-twice', `${page} is listed twice`)
  }
}

const judgeTabs = (project) => {
  const say = (needle, message) =>
    project.report('app.json', placeOf(project, 'app.json', needle), 'structure/tab-bar', message)
  const inMain = project.app.pages ?? []
  for (const tab of project.app.tabBar?.list ?? []) {
    const page = tab.pagePath
    if (!inMain.includes(page)) say(page, `${page} is no page of the main package`)
    for (const icon of [tab.iconPath, tab.selectedIconPath]) {
      if (icon && !project.has(resolveFrom('app.json', icon))) say(icon, `${icon} does not exist`)
    }
  }
}

const judgeUnit = (project, unit) => {
  const file = `${unit.path}.json`
  if (!unit.isPage && project.has(file) && unit.config.component !== true) {
    project.report(file, START, 'structure/not-a-component', '"component": true is missing')
  }
}

const judgeFile = (project, file) => {
  const kind = path.extname(file).slice(1)
  if (!PACKED.has(kind)) {
    project.report(file, START, 'structure/not-packed', `.${kind} is not uploaded`)
  }
  if (kind === 'ttml') judgeSources(project, file)
  if (kind === 'js') judgeRoutes(project, file)
}

const judgeSources = (project, file) => {
  const text = project.text(file)
  for (const tag of tagsOf(text)) {
    const source = tag.attributes.find((each) => each.name === 'src')
    if (!source?.value || /\{\{|^[a-z]+:/.test(source.value)) continue
    if (project.has(resolveFrom(file, source.value))) continue
    const place = placeAt(text, source.start)
    project.report(file, place, 'structure/missing-file', `${source.value} does not exist`)
  }
}

const ROUTE = /\btt\.(navigateTo|redirectTo|switchTab)\(\s*\{\s*url:\s*['"`]\/?([\w/-]+)/g

const judgeRoutes = (project, file) => {
  const text = project.text(file)
  for (const { 1: call, 2: route, index } of text.matchAll(ROUTE)) {
    const say = (message) => project.report(file, placeAt(text, index), 'structure/route', message)
    const isTab = project.tabs.includes(route)
    if (!project.pages.includes(route)) say(`${route} is not in app.json`)
    else if (isTab !== (call === 'switchTab')) {
      say(`${call} cannot open ${route}, which is ${isTab ? 'a' : 'no'} tab page`)
    }
  }
}
