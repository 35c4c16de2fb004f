// The frame reads paths the way the compiler does.

export { parseUrl, resolvePath, toUrl } from '../compile/paths.js'
