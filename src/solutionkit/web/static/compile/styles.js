// Turns a page's style sheet into one the browser applies: imports are put in place, rpx becomes a
// share of the screen's width, built-in tags get their names, a component's classes their scope.

import * as csstree from 'css-tree'
import { resolvePath } from './paths.js'

const SAFE_AREA = /env\(\s*safe-area-inset-(top|bottom|left|right)[^)]*\)/g

/** Translate `path` and all it imports; `scope` prefixes the classes of an isolated component. */
export function translateStyles(path, context, scope = '', seen = new Set()) {
  const source = context.files[path]
  if (source === undefined || seen.has(path)) return ''
  seen.add(path)
  const tree = csstree.parse(source.replace(SAFE_AREA, 'var(--safe-$1)'), {
    positions: true,
    onParseError: (fault) => context.report(path, fault.line, fault.message),
  })
  let imported = ''
  csstree.walk(tree, {
    enter(node, item, list) {
      if (node.type === 'Atrule' && node.name === 'import') {
        imported += translateStyles(resolvePath(path, importedPath(node)), context, scope, seen)
        list.remove(item)
      } else if (!insideKeyframes(this)) {
        renameSelector(node, context.builtins, scope)
      }
      rewriteValue(node, path)
    },
  })
  return imported + csstree.generate(tree)
}

function importedPath(rule) {
  const place = csstree.find(rule, (node) => node.type === 'String' || node.type === 'Url')
  return place ? place.value : ''
}

function insideKeyframes(walker) {
  return walker.atrule && /keyframes$/.test(walker.atrule.name)
}

function renameSelector(node, builtins, scope) {
  if (node.type === 'ClassSelector' && scope) node.name = `${scope}--${node.name}`
  if (node.type === 'TypeSelector') {
    if (node.name === 'page' || builtins.has(node.name)) node.name = 'mp-' + node.name
  }
  if (node.type === 'PseudoClassSelector' && node.name === 'host') {
    become(node, { type: 'Raw', value: `[wx-host="${scope}"]` })
  }
}

function rewriteValue(node, path) {
  if (node.type === 'Dimension' && node.unit === 'rpx') {
    become(node, { type: 'Raw', value: `calc(var(--rpx)*${node.value})` })
  }
  if (node.type === 'Url' && !/^[a-z]+:/i.test(node.value)) {
    node.value = 'project/' + resolvePath(path, node.value)
  }
}

function become(node, other) {
  for (const key of Object.keys(node)) delete node[key]
  Object.assign(node, other)
}
