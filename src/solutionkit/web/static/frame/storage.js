// What a program keeps on the phone: read at once from memory, kept by the shell between reloads.

/** Start from what the shell kept. */
export function createStorage(stored, link) {
  const values = new Map(Object.entries(stored))
  const keep = () => link.tell('stored', { stored: Object.fromEntries(values) })
  return {
    get: (key) => (values.has(key) ? JSON.parse(values.get(key)) : undefined),
    keys: () => [...values.keys()],
    set(key, value) {
      values.set(key, JSON.stringify(value ?? null))
      keep()
    },
    remove(key) {
      values.delete(key)
      keep()
    },
    clear() {
      values.clear()
      keep()
    },
  }
}
