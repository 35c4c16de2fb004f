// Short words for the properties of a platform's component.

export const text = (value = '') => ({ type: String, value })
export const number = (value = 0) => ({ type: Number, value })
export const flag = (value = false) => ({ type: Boolean, value })
export const anything = (value = null) => ({ value })
