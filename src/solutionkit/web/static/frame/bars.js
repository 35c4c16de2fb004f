// What the platform draws around a page: status bar, navigation bar with its capsule, tab bar.

import { resolvePath } from './paths.js'

const HOME = '⌂'

/** Make the bars of the phone; `draw` brings them in line with the page on top. */
export function createBars(root, project, phone) {
  const bar = root.querySelector('.preview-bar')
  const tabs = root.querySelector('.preview-tabs')
  bar.innerHTML =
    '<div class="preview-status"><span>9:41</span><span>5G</span></div>' +
    '<div class="preview-navigation"><button class="preview-back" aria-label="返回"></button><span class="preview-title"></span>' +
    '<span class="preview-capsule" aria-hidden="true"><i></i><b></b></span></div>'
  const back = bar.querySelector('.preview-back')
  back.addEventListener('click', () => goBack(project, phone))
  return {
    draw() {
      const page = phone.pages.current()
      drawNavigation(bar, page)
      back.textContent = backSign(page, project, phone)
      back.classList.toggle('preview-home', back.textContent === HOME)
      root.classList.toggle('preview-custom-navigation', page.config.navigationStyle === 'custom')
      drawTabs(tabs, page, project.app.tabBar, phone)
    },
  }
}

function drawNavigation(bar, { config, title, colours = {} }) {
  bar.querySelector('.preview-title').textContent = title ?? config.navigationBarTitleText ?? ''
  bar.style.background = colours.background || config.navigationBarBackgroundColor || '#fff'
  const isLight = (colours.front || config.navigationBarTextStyle) === 'white'
  bar.style.color = isLight ? '#fff' : '#161823'
}

function backSign(page, project, phone) {
  if (phone.pages.stack().length > 1) return '‹'
  return phone.pages.isTab(page.route) || page.route === project.pages[0] ? '' : HOME
}

function goBack(project, phone) {
  phone.guard(() => {
    if (phone.pages.stack().length > 1) phone.pages.back(1)
    else phone.pages.restart({ route: project.pages[0], query: {} })
  })
}

function drawTabs(tabs, page, tabBar, phone) {
  const isTab = phone.pages.isTab(page.route)
  tabs.hidden = !isTab
  tabs.replaceChildren()
  if (!isTab) return
  tabs.style.background = tabBar.backgroundColor || '#fff'
  tabBar.list.forEach((item, index) => tabs.append(tabButton(item, index, page, tabBar, phone)))
}

function tabButton(item, index, page, tabBar, phone) {
  const route = resolvePath('', item.pagePath)
  const chosen = route === page.route
  const button = document.createElement('button')
  button.className = 'preview-tab'
  button.dataset.route = route
  button.setAttribute('aria-current', chosen ? 'page' : 'false')
  button.style.color = (chosen ? tabBar.selectedColor : tabBar.color) || ''
  const icon = (chosen && item.selectedIconPath) || item.iconPath
  if (icon) button.append(picture(icon, phone))
  button.append(item.text || '')
  button.addEventListener('click', () => chooseTab({ route, query: {} }, { index, ...item }, phone))
  return button
}

function chooseTab(target, { index, pagePath, text }, phone) {
  phone.guard(() => phone.pages.switchTab(target))
  phone.pages.current().call('onTabItemTap', { index, pagePath, text })
}

function picture(path, phone) {
  const image = document.createElement('img')
  image.alt = ''
  image.src = phone.asset('/' + path, '')
  image.addEventListener('error', () => {
    image.remove()
    phone.notice('file', path)
  })
  return image
}
