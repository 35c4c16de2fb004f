// The platform's APIs as the preview imitates them. `promised` take an options object and answer by
// callback or promise; `direct` answer at once.

import { account } from './account.js'
import { device } from './device.js'
import { feedback } from './feedback.js'
import { navigation } from './navigation.js'
import { network } from './network.js'
import { reach } from './reach.js'
import { storage } from './storage.js'
import { system } from './system.js'
import { trade } from './trade.js'

const GROUPS = [account, device, feedback, navigation, network, reach, storage, system, trade]

/** Bind every API to the phone it acts on. */
export function apis(phone, components) {
  const tables = GROUPS.map((group) => group(phone))
  const promised = Object.assign({}, ...tables.map((table) => table.promised))
  const direct = Object.assign({}, ...tables.map((table) => table.direct))
  direct.canIUse = (schema) => {
    const [name] = String(schema).split('.')
    return name in promised || name in direct || name in components
  }
  return { promised, direct }
}
