// What the tester decides in the platform's place: whether a payment succeeds, and the like.

import { element } from './element.js'

/** Make a choice for each of the platform's questions; `changed` gets all answers. */
export function createTester(place, say, questions, lang, changed) {
  const values = Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0].id]))
  place.hidden = !questions.length
  place.append(element('h2', {}, say.tester))
  for (const question of questions) place.append(row(question))

  function row({ id, title, choices }) {
    const take = (event) => {
      values[id] = event.target.value
      changed(values)
    }
    const options = choices.map((each) => element('option', { value: each.id }, each.title[lang] || each.title.en))
    const select = element('select', { 'data-question': id, onchange: take }, ...options)
    return element('label', {}, element('span', {}, title[lang] || title.en), select)
  }
  return { values: () => values }
}
