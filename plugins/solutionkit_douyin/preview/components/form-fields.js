// Which components of a form have a value: kept by DOM node, so that a form finds those inside it.

const fields = new WeakMap()

/** Make `component` a field: `read` gives its value, `reset` empties it. */
export function makeField(component, host, read, reset = () => {}) {
  fields.set(host, { name: () => component.data.name, read, reset })
}

/** Every named field inside `host`. */
export function fieldsIn(host) {
  return [...host.querySelectorAll('*')].map((node) => fields.get(node)).filter((field) => field?.name())
}
