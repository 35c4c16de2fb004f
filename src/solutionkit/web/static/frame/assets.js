// Where a picture named by a page is loaded from. Nothing is loaded from another machine.

import { resolvePath } from './paths.js'

/** Give the address of `address` as written in the component `from`; '' when it may not be loaded. */
export function resolveAsset(address, from, phone) {
  if (!address) return ''
  if (/^(data|blob):/.test(address)) return address
  if (/^([a-z]+:)?\/\//i.test(address)) {
    phone.notice('remote', address)
    return ''
  }
  return 'project/' + resolvePath(from, address)
}
