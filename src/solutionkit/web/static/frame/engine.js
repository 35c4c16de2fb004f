// The rendering engine, filled with a project's templates and the platform's components.

import * as adapter from 'glass-easel-miniprogram-adapter'
import { BUILTIN } from './builtin-name.js'
import { defineBuiltins } from './builtins.js'
import { createStyles } from './style-sheets.js'

const { glassEasel } = adapter

/** Set the engine up; project code has not run yet. */
export function createEngine(project, components, phone) {
  const space = new adapter.MiniProgramEnv().createCodeSpace('', true)
  keepIdsAsWritten(space)
  const backend = new glassEasel.CurrentWindowBackendContext()
  backend.onEvent((target, type, detail, options) => glassEasel.triggerEvent(target, type, detail, options))
  const window = space._$env.associateBackend(backend)
  reportFaults(phone)
  const groups = new Function('return ' + project.templates)()
  const template = (path) => ({ groupList: groups, content: groups[path] })
  defineBuiltins(space.getComponentSpace(), components, (name) => template(BUILTIN + name), phone)
  for (const path of project.order) {
    const { config, scope } = project.components[path]
    space.addComponentStaticConfig(path, config)
    space.addCompiledTemplate(path, template(path))
    if (scope) space.addStyleSheet(path, undefined, scope)
  }
  return {
    styles: createStyles(project),
    register: (path, act) => space.componentEnv(path, act),
    createRoot: (route) => window.createRoot('mp-page', space, '/' + route),
    trigger,
    fireReady,
  }
}

/** The engine keeps ids out of the document, or prefixes them; a style sheet's `#id` needs them. */
function keepIdsAsWritten(space) {
  const prepare = space.prepareComponentOptions
  space.prepareComponentOptions = (...given) => {
    const [options, isolation] = prepare.apply(space, given)
    return [{ ...options, idPrefixGenerator: null, writeIdToDOM: true }, isolation]
  }
}

function reportFaults(phone) {
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.addGlobalErrorListener((fault) => {
    phone.link.fault(fault)
    return false
  })
  glassEasel.addGlobalWarningListener((text) => {
    phone.notice('warning', String(text))
    return false
  })
}

/** Trigger an event on the component a DOM node belongs to. */
function trigger(node, name, detail) {
  let here = node
  while (here && !here.__wxElement) here = here.parentNode
  if (here) glassEasel.triggerEvent(here.__wxElement, name, detail, { bubbles: true, composed: true })
}

/** Tell each component below `node` that it is ready, once; the engine leaves this to its host. */
function fireReady(node, told) {
  const inside = node.getShadowRoot?.()
  for (const child of [...(inside ? [inside] : []), ...(node.childNodes || [])]) fireReady(child, told)
  if (!glassEasel.Component.isComponent(node) || told.has(node)) return
  told.add(node)
  node.triggerLifetime('ready', [])
}
