// Compiles a project's texts into what the frame runs. It runs in the shell: project code is only
// text here, and faults are reported before anything of the project is started.

import { TmplGroup } from 'template-compiler'
import { BUILTIN } from './builtin-name.js'
import { toEngineMarkup, unknownTags } from './markup.js'
import { readStructure } from './structure.js'
import { translateStyles } from './styles.js'

/** Give the compiled project and its problems; `components` is the platform's component table. */
export function compileProject(files, dialect, components) {
  const problems = []
  const report = (path, line, message, isError = true) => problems.push({ path, line, message, isError })
  const builtins = new Set(Object.keys(components))
  const context = { files, dialect, builtins, report }
  const structure = readStructure(context)
  const templates = compileTemplates(structure, components, context)
  structure.order.forEach((path, index) => addStyles(structure.components[path], path, index, context))
  return {
    ...structure,
    templates,
    modules: scriptModules(files),
    appStyles: translateStyles(`app.${dialect.styles}`, context),
    problems,
  }
}

function addStyles(component, path, index, context) {
  const { component: isComponent, styleIsolation = '' } = component.config
  component.scope = isComponent && !/shared/.test(styleIsolation) ? 's' + index.toString(36) : ''
  component.styles = translateStyles(`${path}.${context.dialect.styles}`, context, component.scope)
}

/** Every script of a project, by its path without the ending. */
export function scriptModules(files) {
  const scripts = Object.entries(files).filter(([path]) => path.endsWith('.js'))
  return Object.fromEntries(scripts.map(([path, source]) => [path.slice(0, -3), source]))
}

function compileTemplates(structure, components, context) {
  const group = new TmplGroup()
  const adder = { group, templates: new Set(), scripts: new Set(), context }
  for (const path of structure.order) {
    addTemplate(path, new Set(Object.keys(structure.components[path].config.usingComponents)), adder)
  }
  for (const [name, { template }] of Object.entries(components)) {
    group.addTmpl(BUILTIN + name, template || '<slot/>')
  }
  const generated = group.getTmplGenObjectGroups()
  group.free()
  return generated
}

function addTemplate(path, locals, adder) {
  const { group, templates, scripts, context } = adder
  const { files, dialect, builtins, report } = context
  const file = `${path}.${dialect.markup}`
  if (templates.has(path)) return
  templates.add(path)
  if (!(file in files)) {
    report(file, 0, 'missing file')
    return
  }
  for (const tag of unknownTags(files[file], dialect, builtins, locals)) {
    report(file, 0, `<${tag}> is no component of the platform or of this page`, false)
  }
  const found = group.addTmpl(path, toEngineMarkup(files[file], dialect, builtins, locals)) || []
  for (const each of found) report(file, each.startLine, each.message, each.isError)
  for (const imported of group.getDirectDependencies(path)) addTemplate(imported, locals, adder)
  for (const script of group.getScriptDependencies(path)) {
    if (scripts.has(script)) continue
    scripts.add(script)
    addScript(script, adder)
  }
}

function addScript(path, { group, context }) {
  const file = `${path}.${context.dialect.script}`
  if (!(file in context.files)) context.report(file, 0, 'missing file')
  group.addScript(path, context.files[file] || '')
}
