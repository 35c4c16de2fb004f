// The sandboxed frame's entry: waits for the shell to hand over a compiled project, then runs it.

import { connect } from './shell-link.js'
import { play } from './game.js'
import { run } from './program.js'

const link = connect()
link.on('start', (task) => (task.project.isGame ? play : run)(document.getElementById('preview-root'), task, link))
addEventListener('error', ({ message, error }) => link.fault(error || message))
addEventListener('unhandledrejection', ({ reason }) => link.fault(reason))
addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  link.tell('notice', { about: 'blocked', name: blockedURI })
})
link.tell('ready', {})
