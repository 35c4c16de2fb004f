// What the script of a page or component declares: its data, properties, methods, events.
// Read from the syntax tree; types are the business of scripts.mjs.
import ts from 'typescript'

/**
 * The one `Page({...})` or `Component({...})` of a script, or null where there is none.
 *
 * `data` and `properties` are the source text of those members; `isOpen` when members come from
 * elsewhere (a spread, a behavior), so that a name may be missing here and exist all the same.
 */
export const definitionIn = (text) => {
  const source = ts.createSourceFile('x.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const call = find(source, isRegistration)
  if (!call) return null
  const [object] = call.arguments
  const kind = call.expression.text
  if (!object || !ts.isObjectLiteralExpression(object)) return { kind, isOpaque: true, source }
  const holder = kind === 'Page' ? object : memberValue(object, 'methods')
  return {
    kind,
    source,
    data: sourceOf(memberValue(object, 'data')),
    dataNames: namesOf(memberValue(object, 'data')),
    properties: sourceOf(memberValue(object, 'properties')),
    propertyNames: namesOf(memberValue(object, 'properties')),
    methods: methodsOf(holder),
    events: eventsIn(source),
    isOpen: hasSpread(object) || hasSpread(holder) || !!memberValue(object, 'behaviors'),
  }
}

/** Every node of a kind, in order. */
export const findAll = (root, matches) => {
  const found = []
  const visit = (node) => {
    if (matches(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return found
}

/** Whether a node is a call of `this.<name>(...)`, or of the same on an alias of `this`. */
export const isMethodCall = (node, name) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === name

const find = (root, matches) => findAll(root, matches)[0]

const isRegistration = (node) =>
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  ['Page', 'Component'].includes(node.expression.text)

const memberValue = (object, name) => {
  const member = object?.properties?.find((each) => each.name?.text === name)
  if (member && ts.isShorthandPropertyAssignment(member)) return member.name
  return member?.initializer ?? null
}

/** The text of a value with the comments before it: a type may stand there. */
const sourceOf = (node) => node?.getFullText() ?? '{}'

const namesOf = (object) =>
  object && ts.isObjectLiteralExpression(object) && !hasSpread(object)
    ? object.properties.map((each) => each.name.text)
    : null

const hasSpread = (object) => !!object?.properties?.some(ts.isSpreadAssignment)

const isFunction = (member) =>
  ts.isMethodDeclaration(member) ||
  ts.isShorthandPropertyAssignment(member) ||
  (member.initializer &&
    [ts.isFunctionExpression, ts.isArrowFunction, ts.isIdentifier, ts.isCallExpression].some((is) =>
      is(member.initializer),
    ))

const methodsOf = (holder) =>
  (holder?.properties ?? [])
    .filter((member) => member.name && isFunction(member))
    .map((member) => ({ name: member.name.text, offset: member.name.getStart() }))

const eventsIn = (source) => {
  const names = findAll(source, (node) => isMethodCall(node, 'triggerEvent')).map(
    (call) => call.arguments[0],
  )
  return names.every((name) => name && ts.isStringLiteralLike(name))
    ? names.map((name) => name.text)
    : null
}
