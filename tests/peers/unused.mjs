// What a project carries and never uses: components, modules, methods. (Classes: styles.mjs.)
import path from 'node:path'
import ts from 'typescript'
import { START, placeAt, placeOf, resolveFrom } from './project.mjs'
import { eventOf, tagsOf } from './ttml.mjs'

const CALLED_BY_PLATFORM = new Set([
  'onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onResize', 'onPullDownRefresh',
  'onReachBottom', 'onShareAppMessage', 'onPageScroll', 'onTabItemTap', 'onJoinGroup',
  'created', 'attached', 'ready', 'moved', 'detached',
])

export const judgeUnused = (project, definitions) => {
  const tags = new Map(
    [...project.units.keys()].map((unit) => [unit, tagsOf(project.text(`${unit}.ttml`))]),
  )
  for (const unit of project.units.values()) judgeUsing(project, unit, tags.get(unit.path))
  judgeModules(project)
  for (const [unit, definition] of definitions) {
    if (definition?.methods) judgeMethods(project, unit, definition, tags.get(unit))
  }
}

const judgeUsing = (project, unit, tags) => {
  const file = `${unit.path}.json`
  const used = new Set(tags.map((tag) => tag.name))
  for (const tag of [...Object.keys(unit.using), ...unit.foreign]) {
    if (used.has(tag)) continue
    project.report(file, placeOf(project, file, tag), 'unused/component', `<${tag}> is not used`)
  }
}

const judgeModules = (project) => {
  const reached = new Set(['app.js', ...[...project.units.keys()].map((unit) => `${unit}.js`)])
  for (const file of reached) {
    if (!project.has(file)) continue
    for (const [, target] of project.text(file).matchAll(/\brequire\(\s*['"]([^'"]+)['"]/g)) {
      const module = resolveFrom(file, target)
      for (const each of [module, `${module}.js`, `${module}/index.js`]) {
        if (project.has(each)) reached.add(each)
      }
    }
  }
  for (const file of project.files.filter((each) => path.extname(each) === '.js')) {
    if (reached.has(file)) continue
    project.report(file, START, 'unused/module', 'no page, component or module needs this file')
  }
}

const judgeMethods = (project, unit, definition, tags) => {
  const file = `${unit}.js`
  const text = project.text(file)
  const attributes = tags.flatMap((tag) => tag.attributes)
  const bound = new Set(attributes.filter(({ name }) => eventOf(name)).map(({ value }) => value))
  const spoken = new Set(namesSpoken(definition.source))
  for (const { name, offset } of definition.methods) {
    if (CALLED_BY_PLATFORM.has(name) || bound.has(name) || spoken.has(name)) continue
    if (calledFromOutside(project, file, name)) continue
    project.report(file, placeAt(text, offset), 'unused/method', `${name} is not used`)
  }
}

/** Names after a dot, and strings: `this.go()`, `observer: 'go'`. */
const namesSpoken = (source) => {
  const names = []
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text)
    if (ts.isStringLiteralLike(node)) names.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

/** Whether another script picks components out and calls them by this name. */
const calledFromOutside = (project, file, name) =>
  project.files.some(
    (other) =>
      other !== file &&
      other.endsWith('.js') &&
      /selectComponent|selectAllComponents/.test(project.text(other)) &&
      project.text(other).includes(`.${name}(`),
  )
