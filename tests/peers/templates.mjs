// Templates: syntax by glass-easel's compiler; tags, attributes and events by Taro's table and by
// the components' own declarations; class names by the styles in reach.
import { createRequire } from 'node:module'
import ts from 'typescript'
import { findAll } from './definitions.mjs'
import { placeAt, resolveFrom } from './project.mjs'
import { bubbles, hasAttribute, hasEvent, isBuiltIn, isLanguage } from './tags.mjs'
import { asWxml, eventOf, tagsOf } from './ttml.mjs'

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler')

const DIRECTIVES = ['if', 'elif', 'else', 'for', 'for-item', 'for-index', 'key']

/** Check every template; give the compiled group and the way back from its places. */
export const judgeTemplates = (project, definitions) => {
  const compiled = { group: new TmplGroup(), back: new Map() }
  for (const file of project.files.filter((each) => each.endsWith('.ttml'))) {
    compile(project, file, compiled)
    judgeSjsNames(project, file)
  }
  for (const unit of project.units.values()) judgeTags(project, unit, definitions)
  return compiled
}

const compile = (project, file, { group, back }) => {
  const text = project.text(file)
  const wxml = asWxml(text)
  const lines = lineStarts(wxml.text)
  const placeBack = (line, column) => placeAt(text, wxml.back((lines[line] ?? 0) + column))
  const unit = file.slice(0, -'.ttml'.length)
  back.set(unit, placeBack)
  for (const fault of group.addTmpl(unit, wxml.text) ?? []) {
    const place = placeBack(fault.startLine, fault.startColumn)
    project.report(file, place, 'template/syntax', fault.message)
  }
}

const lineStarts = (text) => [0, ...[...text.matchAll(/\n/g)].map((each) => each.index + 1)]

const judgeTags = (project, unit, definitions) => {
  const file = `${unit.path}.ttml`
  const text = project.text(file)
  const context = { unit, definitions }
  for (const tag of tagsOf(text).filter((each) => each.kind === 'open')) {
    for (const [at, rule, message] of faultsOf(tag, context)) {
      project.report(file, placeAt(text, at), `template/${rule}`, message)
    }
  }
}

const faultsOf = (tag, context) => {
  const { unit, definitions } = context
  const isOurs = tag.name in unit.using
  if (!isOurs && !isBuiltIn(tag.name)) {
    if (unit.foreign.includes(tag.name)) return []
    return [[tag.start, 'unknown-tag', `<${tag.name}> is neither built in nor in usingComponents`]]
  }
  const definition = isOurs ? definitions.get(unit.using[tag.name]) : null
  return [
    ...repeatedAttributes(tag),
    ...keylessLoops(tag),
    ...tag.attributes.flatMap((attribute) => attributeFaults(tag, attribute, isOurs, definition)),
  ]
}

const repeatedAttributes = (tag) =>
  tag.attributes
    .filter((each, index) => tag.attributes.findIndex((other) => other.name === each.name) < index)
    .map((each) => [each.start, 'attribute-twice', `${each.name} is given twice`])

const keylessLoops = (tag) => {
  const named = (name) => tag.attributes.find((each) => each.name === name)
  const loop = named('tt:for')
  if (loop && !named('tt:key')) return [[loop.start, 'no-key', 'tt:for without tt:key']]
  const key = named('tt:key')
  if (key?.value?.includes('{{')) return [[key.start, 'braced-key', 'tt:key takes a bare name']]
  return []
}

const attributeFaults = (tag, attribute, isOurs, definition) => {
  const { name, start } = attribute
  const event = eventOf(name)
  if (event) return eventFaults(tag, event, start, isOurs, definition)
  if (name.includes(':')) {
    const isKnown = name.startsWith('tt:') && DIRECTIVES.includes(name.slice('tt:'.length))
    return isKnown ? [] : [[start, 'unknown-directive', `there is no directive ${name}`]]
  }
  if (isOurs || isLanguage(tag.name) || hasAttribute(tag.name, name)) return []
  return [[start, 'unknown-attribute', `<${tag.name}> has no attribute ${name}`]]
}

const eventFaults = (tag, event, start, isOurs, definition) => {
  if (!isOurs) {
    const isKnown = isLanguage(tag.name) || hasEvent(tag.name, event)
    return isKnown ? [] : [[start, 'unknown-event', `<${tag.name}> has no event ${event}`]]
  }
  const isTriggered = !definition?.events || definition.isOpen || definition.events.includes(event)
  if (isTriggered || bubbles(event)) return []
  return [[start, 'unknown-event', `<${tag.name}> never triggers ${event}`]]
}

/** A call of a function that the module of an `<sjs>` tag does not export. */
const judgeSjsNames = (project, file) => {
  const text = project.text(file)
  for (const tag of tagsOf(text).filter((each) => each.name === 'sjs' && each.kind === 'open')) {
    const value = (name) => tag.attributes.find((each) => each.name === name)?.value
    const source = value('src') && resolveFrom(file, value('src'))
    if (!source || !project.has(source)) continue
    const exported = exportsOf(project.text(source))
    const uses = new RegExp(`(?<=\\{\\{[^}]*)\\b${value('module')}\\.(\\w+)`, 'g')
    for (const use of text.matchAll(uses)) {
      if (exported.has(use[1])) continue
      const message = `${source} exports no ${use[1]}`
      project.report(file, placeAt(text, use.index), 'template/unknown-sjs-name', message)
    }
  }
}

const exportsOf = (text) => {
  const source = ts.createSourceFile('x.js', text, ts.ScriptTarget.Latest, true)
  const isAssignment = (node) =>
    ts.isBinaryExpression(node) && /^(module\.)?exports\b/.test(node.left.getText())
  return new Set(
    findAll(source, isAssignment).flatMap(({ left, right }) =>
      ts.isObjectLiteralExpression(right)
        ? right.properties.map((each) => each.name?.text)
        : [left.name?.text],
    ),
  )
}
