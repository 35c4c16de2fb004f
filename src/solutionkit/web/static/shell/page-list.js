// Buttons that open each page of the project directly.

import { element } from './element.js'

/** Make the list inside `place`. */
export function createPageList(place, say, { go, refresh }) {
  const list = element('div', { class: 'chips' })
  const pull = element('button', { class: 'plain', onclick: refresh }, say.refresh)
  place.append(element('h2', {}, say.pages, pull), list)
  return {
    show({ pages, components }) {
      place.hidden = !pages.length
      const buttons = pages.map((route) => {
        const title = components[route]?.config.navigationBarTitleText || route
        return element('button', { 'data-route': route, title: route, onclick: () => go('/' + route) }, title)
      })
      list.replaceChildren(...buttons)
    },
    mark(route) {
      for (const button of list.children) {
        button.setAttribute('aria-current', button.dataset.route === route ? 'page' : 'false')
      }
    },
  }
}
