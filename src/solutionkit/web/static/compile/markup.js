// Reads a page's markup tag by tag and rewrites it into the words the rendering engine knows.
// No meaning lives here: loops, conditions and bindings are the engine's own.

const NAME_START = /[a-zA-Z/]/
const SPACE = /\s/

/** Rewrite one file: directives, script and import tags, and built-in tags get the engine's names. */
export function toEngineMarkup(source, dialect, builtins, locals) {
  const edits = []
  const edit = (at, length, text) => edits.push({ at, length, text })
  scan(source, dialect.script, (tag) => {
    if (tag.name === dialect.script) edit(tag.nameAt, tag.name.length, 'wxs')
    else if (builtins.has(tag.name) && !locals.has(tag.name)) edit(tag.nameAt, 0, 'mp-')
    for (const attribute of tag.attributes) editAttribute(tag, attribute, dialect, edit)
  })
  return applied(source, edits)
}

/** Names of tags that are neither built in, nor declared by the page, nor the language's own. */
export function unknownTags(source, dialect, builtins, locals) {
  const own = new Set([dialect.script, 'block', 'template', 'import', 'include', 'slot'])
  const unknown = new Set()
  scan(source, dialect.script, ({ name }) => {
    if (!own.has(name) && !builtins.has(name) && !locals.has(name)) unknown.add(name)
  })
  return [...unknown]
}

function editAttribute(tag, attribute, dialect, edit) {
  if (attribute.name.startsWith(dialect.directive)) {
    edit(attribute.at, dialect.directive.length, 'wx:')
  }
  if (attribute.name !== 'src' || !attribute.value) return
  const [ours, theirs] = tag.name === dialect.script ? [dialect.script, 'wxs'] : [dialect.markup, 'wxml']
  const refersToFile = [dialect.script, 'import', 'include'].includes(tag.name)
  const ending = '.' + ours
  if (!refersToFile || !attribute.value.endsWith(ending)) return
  const at = attribute.valueAt + attribute.value.length - ours.length
  edit(at, ours.length, theirs)
}

function applied(source, edits) {
  let out = ''
  let done = 0
  for (const { at, length, text } of edits.sort((a, b) => a.at - b.at)) {
    out += source.slice(done, at) + text
    done = at + length
  }
  return out + source.slice(done)
}

/** Call `onTag` for each opening and closing tag; comments, text and script bodies are passed over. */
function scan(source, scriptTag, onTag) {
  let at = 0
  while (at < source.length) {
    if (source.startsWith('<!--', at)) {
      at = after(source, '-->', at)
    } else if (source[at] === '<' && NAME_START.test(source[at + 1] || '')) {
      const tag = readTag(source, at)
      onTag(tag)
      const opensScript = tag.name === scriptTag && !tag.closing && !tag.selfClosing
      at = opensScript ? before(source, '</' + scriptTag, tag.end) : tag.end
    } else {
      at = source.startsWith('{{', at) ? after(source, '}}', at) : at + 1
    }
  }
}

function readTag(source, start) {
  const closing = source[start + 1] === '/'
  const nameAt = start + (closing ? 2 : 1)
  let at = nameAt
  while (at < source.length && !/[\s/>]/.test(source[at])) at++
  const tag = { name: source.slice(nameAt, at), nameAt, closing, attributes: [], selfClosing: false }
  while (at < source.length && source[at] !== '>') {
    if (source.startsWith('/>', at)) tag.selfClosing = true
    if (SPACE.test(source[at]) || source[at] === '/') {
      at++
      continue
    }
    const attribute = readAttribute(source, at)
    if (attribute.name) tag.attributes.push(attribute)
    at = Math.max(attribute.end, at + 1)
  }
  tag.end = at + 1
  return tag
}

function readAttribute(source, start) {
  let at = start
  while (at < source.length && !/[\s=>/]/.test(source[at])) at++
  const name = source.slice(start, at)
  if (source[at] !== '=') return { name, at: start, end: at }
  const quote = source[at + 1]
  const quoted = quote === '"' || quote === "'"
  const valueAt = at + (quoted ? 2 : 1)
  const ends = quoted ? (char) => char === quote : (char) => /[\s>]/.test(char)
  const valueEnd = valueEndsAt(source, valueAt, ends)
  return { name, at: start, value: source.slice(valueAt, valueEnd), valueAt, end: valueEnd + (quoted ? 1 : 0) }
}

function valueEndsAt(source, start, ends) {
  let at = start
  while (at < source.length && !ends(source[at])) {
    at = source.startsWith('{{', at) ? after(source, '}}', at) : at + 1
  }
  return at
}

function after(source, text, from) {
  const found = source.indexOf(text, from)
  return found < 0 ? source.length : found + text.length
}

function before(source, text, from) {
  const found = source.indexOf(text, from)
  return found < 0 ? source.length : found
}
