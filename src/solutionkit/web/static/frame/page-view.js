// One page: its component, the box it scrolls in, and what scrolling and pulling set off.

const PULL_PIXELS = 60

/** Create a page inside `stage`; its lifecycles are called by the stack. */
export function createPageView(stage, { route, query, isAboveTabs }, engine, phone) {
  const box = document.createElement('section')
  box.className = 'preview-page'
  box.classList.toggle('preview-above-tabs', isAboveTabs)
  box.dataset.route = route
  box.innerHTML = '<div class="preview-pulled" hidden><i></i></div><div class="preview-scroll"><span></span></div>'
  stage.append(box)
  const root = engine.createRoot(route)
  const component = root.getComponent()
  const scroll = box.querySelector('.preview-scroll')
  const told = new WeakSet()
  const tellReady = () => phone.guard(() => engine.fireReady(component, told))
  const watcher = new MutationObserver(tellReady)
  const page = {
    route,
    query,
    scroll,
    component,
    instance: root.get(),
    config: { ...phone.project.app.window, ...phone.project.components[route].config },
    call: (name, ...given) => {
      const method = page.instance[name]
      return typeof method === 'function' ? phone.guard(() => method.apply(page.instance, given)) : undefined
    },
    lifetime: (name) => phone.guard(() => component.triggerPageLifetime(name, [])),
    show: (on) => box.toggleAttribute('hidden', !on),
    ready() {
      tellReady()
      page.call('onReady')
      watcher.observe(box, { childList: true, subtree: true })
    },
    close() {
      watcher.disconnect()
      page.call('onUnload')
      root.release()
      box.remove()
    },
    pullDown() {
      box.querySelector('.preview-pulled').hidden = false
      page.call('onPullDownRefresh')
    },
    stopPullDown: () => (box.querySelector('.preview-pulled').hidden = true),
  }
  page.instance.route = page.instance.__route__ = route
  page.instance.options = query
  root.attach(scroll, scroll.firstElementChild)
  followScroll(page)
  followPull(page)
  return page
}

function followScroll(page) {
  let wasLow = false
  page.scroll.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = page.scroll
    page.call('onPageScroll', { scrollTop })
    const left = scrollHeight - scrollTop - clientHeight
    const isLow = left <= (page.config.onReachBottomDistance ?? 0) + 1
    if (isLow && !wasLow) page.call('onReachBottom')
    wasLow = isLow
  })
}

function followPull(page) {
  if (!page.config.enablePullDownRefresh) return
  let startY = null
  page.scroll.addEventListener('pointerdown', (event) => {
    startY = page.scroll.scrollTop === 0 ? event.clientY : null
  })
  page.scroll.addEventListener('pointerup', (event) => {
    if (startY !== null && event.clientY - startY > PULL_PIXELS) page.pullDown()
    startY = null
  })
}
