// Reading TTML by its tokens, and writing it as WXML so that WeChat's tools can judge it.
// Not here: what tags and attributes mean.

const NAME = /[^\s/>=]/

/**
 * Every tag of a template, in order: `{kind, name, nameStart, start, attributes}`.
 * `kind` is `open` or `close`; an attribute is `{name, value, start, valueStart}`.
 */
export const tagsOf = (text) => {
  const tags = []
  let at = 0
  while (at < text.length) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at)
    else if (text.startsWith('{{', at)) at = after(text, '}}', at)
    else if (text[at] === '<' && /[a-zA-Z/]/.test(text[at + 1] ?? '')) {
      const tag = readTag(text, at)
      tags.push(tag)
      at = isInlineScript(tag) ? text.indexOf('</sjs', tag.end) : tag.end
      if (at < 0) break
    } else at += 1
  }
  return tags
}

/**
 * A template as WXML, and the way back: `{text, back(offset)}`.
 *
 * Every change keeps the length, but for `bindtap`, which becomes `bind:tap`.
 */
export const asWxml = (text) => {
  const edits = tagsOf(text).flatMap(editsOf)
  edits.sort((one, other) => one.at - other.at)
  let out = ''
  let from = 0
  for (const { at, length, put } of edits) {
    out += text.slice(from, at) + put
    from = at + length
  }
  return { text: out + text.slice(from), back: (offset) => back(edits, offset) }
}

/** The event an attribute binds: `bindtap` and `catch:tap` give `tap`. */
export const eventOf = (attribute) =>
  /^(?:capture-)?(?:bind|catch):?(.+)$/.exec(attribute)?.[1] ?? null

const after = (text, mark, at) => {
  const found = text.indexOf(mark, at)
  return found < 0 ? text.length : found + mark.length
}

const isInlineScript = (tag) => tag.kind === 'open' && tag.name === 'sjs' && !tag.selfClosed

const readTag = (text, start) => {
  const kind = text[start + 1] === '/' ? 'close' : 'open'
  const nameStart = start + (kind === 'close' ? 2 : 1)
  let at = nameStart
  while (at < text.length && NAME.test(text[at])) at += 1
  const tag = { kind, name: text.slice(nameStart, at), nameStart, start, attributes: [] }
  while (at < text.length && text[at] !== '>') {
    if (!NAME.test(text[at])) {
      tag.selfClosed = text[at] === '/'
      at += 1
    } else {
      const attribute = readAttribute(text, at)
      tag.attributes.push(attribute)
      at = attribute.end
    }
  }
  return { ...tag, end: at + 1 }
}

const readAttribute = (text, start) => {
  let at = start
  while (at < text.length && NAME.test(text[at])) at += 1
  const name = text.slice(start, at)
  if (text[at] !== '=') return { name, value: null, start, end: at }
  const quote = /["']/.test(text[at + 1] ?? '') ? text[at + 1] : null
  const valueStart = at + (quote ? 2 : 1)
  at = valueStart
  const isEnd = (letter) => (quote ? letter === quote : /[\s>]/.test(letter))
  while (at < text.length && !isEnd(text[at])) {
    at = text.startsWith('{{', at) ? after(text, '}}', at) : at + 1
  }
  return { name, value: text.slice(valueStart, at), start, valueStart, end: at + (quote ? 1 : 0) }
}

const editsOf = (tag) => {
  const edits = []
  if (tag.name === 'sjs') edits.push({ at: tag.nameStart, length: 3, put: 'wxs' })
  for (const { name, value, start, valueStart } of tag.attributes) {
    const event = eventOf(name)
    if (name.startsWith('tt:')) edits.push({ at: start, length: 2, put: 'wx' })
    if (event && !name.includes(':')) {
      edits.push({ at: start + name.length - event.length, length: 0, put: ':' })
    }
    if (name === 'src' && /^(import|include|sjs)$/.test(tag.name) && value) {
      const put = value.replace(/\.ttml$/, '.wxml').replace(/\.sjs$/, '.wxs')
      edits.push({ at: valueStart, length: value.length, put })
    }
  }
  return edits
}

const back = (edits, offset) => {
  let shift = 0
  for (const { at, length, put } of edits) {
    if (at + shift >= offset) break
    shift += put.length - length
  }
  return offset - shift
}
