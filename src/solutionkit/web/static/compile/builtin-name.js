// The path prefix that sets templates of the platform's own components apart from the project's.

export const BUILTIN = '__builtin/'
