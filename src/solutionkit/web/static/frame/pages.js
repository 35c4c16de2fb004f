// The page stack and the lifecycles of its pages. Pages of the tab bar stay alive once opened.

import { refuse } from './platform-object.js'
import { createPageView } from './page-view.js'
import { resolvePath } from './paths.js'

/** Make the stack; pages are drawn inside `stage`. */
export function createPages(stage, project, engine, phone) {
  const stack = []
  const kept = new Map()
  const listeners = []
  const tabs = new Set((project.app.tabBar?.list || []).map(({ pagePath }) => resolvePath('', pagePath)))
  const top = () => stack.at(-1)

  function create({ route, query }) {
    if (!project.pages.includes(route) || !project.components[route]) refuse(`page "${route}" is not found`)
    return createPageView(stage, { route, query, isAboveTabs: tabs.has(route) }, engine, phone)
  }

  function enter(page, isNew) {
    engine.styles.show(page.route)
    for (const other of [...stack, ...kept.values()]) other.show(other === page)
    page.isShown = true
    if (isNew) page.call('onLoad', page.query)
    page.call('onShow')
    page.lifetime('show')
    if (isNew) requestAnimationFrame(() => page.ready())
    listeners.forEach((listener) => listener())
  }

  function leave(page) {
    if (!page?.isShown) return
    page.isShown = false
    page.call('onHide')
    page.lifetime('hide')
  }

  /** Take a page off the stack: one of the tab bar is kept, any other is over. */
  function remove(page) {
    if (tabs.has(page.route)) {
      leave(page)
      kept.set(page.route, page)
    } else {
      page.close()
    }
  }

  function open(target) {
    if (tabs.has(target.route)) refuse('can not navigate to a page of the tab bar')
    const page = create(target)
    leave(top())
    stack.push(page)
    enter(page, true)
  }

  function replace(target) {
    if (tabs.has(target.route)) refuse('can not redirect to a page of the tab bar')
    const page = create(target)
    remove(stack.pop())
    stack.push(page)
    enter(page, true)
  }

  function back(delta = 1) {
    const steps = Math.min(delta, stack.length - 1)
    if (steps < 1) refuse('can not navigate back at the first page')
    for (const page of stack.splice(stack.length - steps)) page.close()
    enter(top(), false)
  }

  function switchTab(target) {
    if (!tabs.has(target.route)) refuse('can not switch to a page outside the tab bar')
    if (top()?.route === target.route) return
    const page = kept.get(target.route) || stack.find(({ route }) => route === target.route)
    const next = page || create({ route: target.route, query: {} })
    for (const each of stack.splice(0).reverse()) if (each !== next) remove(each)
    kept.set(next.route, next)
    stack.push(next)
    enter(next, !page)
  }

  function restart(target) {
    const page = create(target)
    const old = new Set([...stack.splice(0).reverse(), ...kept.values()])
    kept.clear()
    for (const each of old) each.close()
    if (tabs.has(page.route)) kept.set(page.route, page)
    stack.push(page)
    enter(page, true)
  }

  return {
    open,
    replace,
    back,
    switchTab,
    restart,
    stack: () => [...stack],
    current: top,
    isTab: (route) => tabs.has(route),
    onChange: (listener) => listeners.push(listener),
    redraw: () => listeners.forEach((listener) => listener()),
    startPullDown: () => top().pullDown(),
    stopPullDown: () => stack.forEach((page) => page.stopPullDown()),
  }
}
