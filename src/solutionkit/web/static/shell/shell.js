// The shell's entry: fetches the project, compiles it, and keeps the frame showing the last version
// that could be compiled.

import { compileProject } from '../compile/compile.js'
import { compileGame, isGame } from '../compile/game.js'
import { toUrl } from '../compile/paths.js'
import { createCallLog } from './call-log.js'
import { createFaults } from './faults.js'
import { createFrame } from './frame-link.js'
import { createMissing } from './missing.js'
import { createPageList } from './page-list.js'
import { createScreens } from './screens.js'
import { createTester } from './tester.js'
import { loadStored, send, store } from './services.js'
import { words } from './words.js'

const first = await fetchProject()
const { manifest, lang, service, daysAhead } = first
const say = words(lang)
const [{ components }, knownNames] = await Promise.all([
  import('platform/' + manifest.components),
  manifest.known_names ? fetchJson('platform/' + manifest.known_names) : [],
])
const place = (id) => document.getElementById(id)
const shown = { url: new URLSearchParams(location.search).get('page') || '', project: null }

document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
document.title = say.title
place('caution').textContent = say.caution + (daysAhead ? say.ahead(daysAhead) : '')

const frame = createFrame(place('frame'))
const faults = createFaults(place('faults'), say)
const missing = createMissing(place('missing'), say, manifest.global)
const calls = createCallLog(place('calls'), say, manifest.global)
const pages = createPageList(place('pages'), say, {
  go: (url) => frame.tell('go', { url }),
  refresh: () => frame.tell('refresh', {}),
})
const tester = createTester(place('tester'), say, manifest.tester || [], lang, (values) => frame.tell('tester', { values }))
const screens = createScreens(place('screens'), place('phone'), manifest.screens, lang, (screen) => {
  if (shown.project?.isGame) frame.load()
  else frame.tell('screen', { screen })
})

frame.on('ready', start)
frame.on('route', ({ stack }) => {
  const top = stack.at(-1)
  shown.url = toUrl(top.route, top.query)
  pages.mark(top.route)
  document.documentElement.dataset.page = top.route
})
frame.on('call', ({ call }) => calls.show(call))
frame.on('notice', ({ about, name }) => missing.add(about, name))
frame.on('fault', (fault) => faults.running(fault))
frame.on('stored', ({ stored }) => store(stored))
frame.on('send', async ({ id, request }) => {
  const answer = await send(request, service, say)
  if (answer.refused) missing.add('service', answer.refused)
  frame.tell('answer', { id, ...answer })
})

show(first)
follow(first.stamp)

/** Compile what was fetched; on faults the phone keeps what it shows, if it shows anything. */
function show({ files, problems }) {
  const compiled = isGame(files, manifest) ? compileGame(files, manifest) : compileProject(files, manifest, components)
  const broken = problems.length || compiled.problems.some(({ isError }) => isError)
  faults.compiling(problems, compiled.problems)
  if (broken && shown.project) return
  shown.project = compiled
  tester.ask(files)
  missing.clear()
  calls.clear()
  pages.show(compiled)
  screens.turn(!!compiled.isLandscape)
  frame.load()
}

function start() {
  const task = { project: shown.project, manifest, knownNames, lang, daysAhead, stored: loadStored() }
  frame.tell('start', { ...task, entry: shown.url, screen: screens.current(), tester: tester.values() })
}

function follow(stamp) {
  let known = stamp
  new EventSource('events').addEventListener('message', async ({ data }) => {
    if (JSON.parse(data) === known) return
    const fetched = await fetchProject()
    known = fetched.stamp
    show(fetched)
  })
}

async function fetchProject() {
  return fetchJson('project.json')
}

async function fetchJson(address) {
  return (await fetch(address)).json()
}
