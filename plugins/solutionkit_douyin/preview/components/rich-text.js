// Markup inside rich-text: built from nodes, and freed of everything that could run or load.

const ALLOWED = new Set(['style', 'class', 'colspan', 'rowspan', 'width', 'height', 'alt', 'src'])
const DROPPED = 'script, iframe, object, embed, link, style, form, input, svg, math'

/** Write a list of nodes as markup. */
export function nodesToMarkup(nodes) {
  const box = document.createElement('div')
  for (const node of nodes) box.append(toElement(node))
  return box.innerHTML
}

function toElement({ type, text, name = 'div', attrs = {}, children = [] }) {
  if (type === 'text') return document.createTextNode(text)
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value)
  for (const child of children) made.append(toElement(child))
  return made
}

/** Keep formatting and pictures only. */
export function cleanMarkup(markup) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html')
  parsed.querySelectorAll(DROPPED).forEach((each) => each.remove())
  for (const each of parsed.body.querySelectorAll('*')) {
    for (const { name } of [...each.attributes]) if (!ALLOWED.has(name)) each.removeAttribute(name)
  }
  return parsed.body.innerHTML
}
