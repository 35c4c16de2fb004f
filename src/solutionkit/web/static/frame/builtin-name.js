export { BUILTIN } from '../compile/builtin-name.js'
