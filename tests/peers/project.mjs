// A mini-program project on disk, as the judges see it: its files, its pages, its components.
// Not here: any judgement.
import fs from 'node:fs'
import path from 'node:path'

export const readProject = (dir) => {
  const project = readFolder(dir)
  project.app = project.json('app.json')
  project.pages = pagesOf(project.app)
  project.tabs = (project.app.tabBar?.list ?? []).map((tab) => tab.pagePath)
  project.units = readUnits(project)
  return project
}

const ORIENTATIONS = ['portrait', 'landscape']

/** A mini-game on disk: it has `game.json` and `game.js`, and no pages. */
export const readGame = (dir) => {
  const project = readFolder(dir)
  const { deviceOrientation: held } = project.json('game.json')
  if (!ORIENTATIONS.includes(held)) {
    project.report('game.json', START, 'structure/orientation', `deviceOrientation is ${held}`)
  }
  if (!project.has('game.js')) {
    project.report('game.js', START, 'structure/missing-file', 'this file does not exist')
  }
  return project
}

const readFolder = (dir) => {
  const root = path.resolve(dir)
  const files = filesUnder(root)
  const known = new Set(files)
  const findings = []
  const project = {
    root,
    files,
    findings,
    has: (file) => known.has(file),
    text: (file) => fs.readFileSync(path.join(root, file), 'utf8'),
    report: (file, place, rule, message) => findings.push({ file, ...place, rule, message }),
  }
  project.json = (file) => readJson(project, file)
  return project
}

/** The line and column (both from 1) of an offset in a text. */
export const placeAt = (text, offset) => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1).length + 1 }
}

export const START = { line: 1, column: 1 }

/** Where a string stands in a JSON file, or its start. */
export const placeOf = (project, file, needle) =>
  placeAt(project.text(file), Math.max(0, project.text(file).indexOf(JSON.stringify(needle))))

/** A path as written in `from`, seen from the project's root. */
export const resolveFrom = (from, target) =>
  target.startsWith('/')
    ? path.posix.normalize(target.slice(1))
    : path.posix.join(path.posix.dirname(from), target)

const filesUnder = (root) =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !/(^|\/)(\.|node_modules\/)/.test(file))
    .sort()

const readJson = (project, file) => {
  if (!project.has(file)) {
    project.report(file, START, 'structure/missing-file', 'this file does not exist')
    return {}
  }
  try {
    return JSON.parse(project.text(file))
  } catch (fault) {
    const offset = Number(/position (\d+)/.exec(fault.message)?.[1] ?? 0)
    project.report(file, placeAt(project.text(file), offset), 'structure/json', fault.message)
    return {}
  }
}

const pagesOf = (app) => [
  ...(app.pages ?? []),
  ...(app.subPackages ?? app.subpackages ?? []).flatMap((part) =>
    part.pages.map((page) => path.posix.join(part.root, page)),
  ),
]

const readUnits = (project) => {
  const units = new Map()
  const visit = (unit, isPage, user) => {
    if (units.has(unit)) return
    const missing = ['ttml', 'js'].filter((kind) => !project.has(`${unit}.${kind}`))
    if (missing.length) {
      const name = isPage ? unit : `./${path.posix.relative(path.posix.dirname(user), unit)}`
      const said = missing.map((kind) => `${unit}.${kind}`).join(', ')
      const place = project.has(user) ? placeOf(project, user, name) : START
      project.report(user, place, 'structure/missing-file', `${said} does not exist`)
      return
    }
    const config = project.json(`${unit}.json`)
    const using = Object.fromEntries(
      Object.entries(config.usingComponents ?? {})
        .filter(([, target]) => !/^(ext|plugin):/.test(target))
        .map(([tag, target]) => [tag, resolveFrom(unit, target)]),
    )
    const foreign = Object.keys(config.usingComponents ?? {}).filter((tag) => !using[tag])
    units.set(unit, { path: unit, isPage, config, using, foreign })
    for (const target of Object.values(using)) visit(target, false, `${unit}.json`)
  }
  for (const page of project.pages) visit(page, true, 'app.json')
  return units
}
