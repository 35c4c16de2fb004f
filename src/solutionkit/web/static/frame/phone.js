// The phone a program runs on, whatever it draws with: screen, storage, dialogs, the way to the shell.

import { clockAhead } from './clock.js'
import { createDialogs } from './dialogs.js'
import { createStorage } from './storage.js'
import { resolveAsset } from './assets.js'

/** Make the phone inside `root`, empty. */
export function createPhone(root, task, link) {
  root.innerHTML = '<header class="preview-bar"></header><main class="preview-stage"></main><footer class="preview-tabs"></footer>'
  const phone = {
    link,
    project: task.project,
    manifest: task.manifest,
    screen: task.screen,
    clock: clockAhead(task.daysAhead),
    tester: { ...task.tester },
    calls: [],
    storage: createStorage(task.stored, link),
    dialogs: createDialogs(root),
    guard: (action) => guarded(action, link),
    notice: (about, name) => link.tell('notice', { about, name }),
    send: (request) => link.ask('send', { request }),
    asset: (address, from) => resolveAsset(address, from, phone),
  }
  applyScreen(phone.screen)
  return phone
}

function guarded(action, link) {
  try {
    return action()
  } catch (fault) {
    link.fault(fault)
    return undefined
  }
}

/** Tell the styles which edges of the screen are not to be drawn on. */
export function applyScreen({ status_height: status, safe_bottom: bottom }) {
  const style = document.documentElement.style
  style.setProperty('--safe-top', `${status}px`)
  style.setProperty('--safe-bottom', `${bottom}px`)
}
