// Runs a program that draws its own screen: no pages, no bars, one canvas.

import { attempt, createLoader } from './modules.js'
import { createPhone } from './phone.js'
import { createPlatform } from './platform-object.js'

/** Run a project inside `root`; the platform's plugin gives the canvas and the touches. */
export async function play(root, task, link) {
  const { project, manifest } = task
  const { script } = manifest.game
  const phone = createPhone(root, task, link)
  const { apis } = await import('platform/' + manifest.game.apis)
  const stage = root.querySelector('.preview-stage')
  root.querySelector('.preview-tabs').hidden = true
  phone.launch = { query: {} }
  phone.platform = createPlatform(phone, apis(phone, stage), [])
  window.preview = phone
  link.on('tester', ({ values }) => Object.assign(phone.tester, values))
  stage.insertAdjacentHTML('beforeend', '<span class="preview-capsule preview-over" aria-hidden="true"><i></i><b></b></span>')
  const load = createLoader(project, { [manifest.global]: phone.platform, Date: phone.clock, global: {} })
  attempt(phone, script, () => load(script))
  link.tell('route', { stack: [{ route: script, query: {} }] })
}
