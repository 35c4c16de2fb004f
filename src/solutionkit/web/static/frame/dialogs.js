// What lies over a page: toasts, questions, sheets. The platform's plugin says when and with which
// words; a dialog resolves to what the tester chose.

/** Make the layer inside `root`. */
export function createDialogs(root) {
  const layer = element('div', 'dialogs')
  root.append(layer)
  let toast = null
  let timer
  const hideToast = () => {
    clearTimeout(timer)
    toast?.remove()
    toast = null
  }
  return {
    hideToast,
    toast({ title = '', icon = '', milliseconds = 0, mask = false }) {
      hideToast()
      toast = element('div', `toast ${icon}`, element('i', 'sign'), element('span', '', title))
      toast.classList.toggle('preview-mask', mask)
      layer.append(toast)
      if (milliseconds) timer = setTimeout(hideToast, milliseconds)
    },
    question: (options) => question(layer, options),
    sheet: (options) => sheet(layer, options),
  }
}

/** Ask in the middle of the screen; resolves to the chosen button and what was typed. */
function question(layer, { title = '', content = '', input = null, buttons, note = '' }) {
  return new Promise((resolve) => {
    const field = input && Object.assign(element('input', 'typed'), input)
    const row = element('div', 'buttons')
    const card = element('div', 'question', element('h2', '', title), element('p', '', content))
    if (field) card.append(field)
    if (note) card.append(element('small', '', note))
    card.append(row)
    const mask = element('div', 'mask', card)
    for (const { id, label, colour } of buttons) {
      row.append(choice(label, colour, () => done(mask, () => resolve({ id, typed: field ? field.value : '' }))))
    }
    layer.append(mask)
    field?.focus()
  })
}

/** Offer choices from the bottom of the screen; resolves to the id of one, or null when closed. */
function sheet(layer, { title = '', lines = [], choices, cancel, note = '' }) {
  return new Promise((resolve) => {
    const card = element('div', 'sheet', element('h2', '', title))
    for (const { text, kind } of lines) card.append(element('p', kind || '', text))
    if (note) card.append(element('small', '', note))
    const mask = element('div', 'mask low', card)
    const close = (id) => done(mask, () => resolve(id))
    for (const { id, label, kind } of choices) {
      card.append(choice(label, '', () => close(id), kind))
    }
    if (cancel) card.append(choice(cancel, '', () => close(null), 'cancel'))
    mask.addEventListener('click', (event) => event.target === mask && close(null))
    layer.append(mask)
  })
}

function choice(label, colour, chosen, kind = '') {
  const button = element('button', kind, label)
  button.type = 'button'
  if (colour) button.style.color = colour
  button.addEventListener('click', chosen)
  return button
}

function done(mask, then) {
  mask.remove()
  then()
}

function element(tag, className, ...inside) {
  const made = document.createElement(tag)
  for (const name of className.split(' ').filter(Boolean)) made.classList.add(`preview-${name}`)
  made.append(...inside)
  return made
}
