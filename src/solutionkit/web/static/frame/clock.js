// The clock of the phone: today, or as many days ahead as the preview was asked for.

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

/** Give the `Date` that scripts see; the hour is that of now. */
export function clockAhead(days) {
  if (!days) return Date
  const now = () => Date.now() + days * DAY_MILLISECONDS
  return new Proxy(Date, {
    construct: (real, given) => (given.length ? new real(...given) : new real(now())),
    apply: () => new Date(now()).toString(),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
  })
}
