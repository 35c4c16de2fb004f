// What the tester decides in the platform's place: whether a payment succeeds, and the like.

import { element } from './element.js'

/**
 * Make a choice for each of the platform's questions; `changed` gets all answers. A question with
 * `calls` is only asked of a program that makes one of them.
 */
export function createTester(place, say, questions, lang, changed) {
  const values = Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0].id]))
  place.hidden = !questions.length
  place.append(element('h2', {}, say.tester))
  const rows = questions.map((question) => [question, row(question)])
  place.append(...rows.map(([, shown]) => shown))

  function row({ id, title, choices }) {
    const take = (event) => {
      values[id] = event.target.value
      changed(values)
    }
    const options = choices.map((each) => element('option', { value: each.id }, each.title[lang] || each.title.en))
    const select = element('select', { 'data-question': id, onchange: take }, ...options)
    return element('label', {}, element('span', {}, title[lang] || title.en), select)
  }
  /** Ask what concerns a program of these files. */
  function ask(files) {
    const texts = Object.values(files)
    for (const [{ calls }, shown] of rows) {
      shown.hidden = !!calls && !calls.some((call) => texts.some((text) => text.includes(call)))
    }
  }
  return { values: () => values, ask }
}
