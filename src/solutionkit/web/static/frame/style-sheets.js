// A project's style sheets in the document: the app's and its components' always, a page's while it
// is the one on the screen, as on a phone where each page has a document of its own.

/** Put the lasting sheets in; `show(route)` puts in the page's own. */
export function createStyles(project) {
  add(project.appStyles)
  for (const path of project.order) {
    if (!project.pages.includes(path)) add(project.components[path].styles)
  }
  const ofPage = add('')
  let shown = null
  return {
    show(route) {
      if (route === shown) return
      shown = route
      ofPage.textContent = project.components[route].styles
    },
  }
}

function add(text) {
  const sheet = document.createElement('style')
  sheet.textContent = text
  document.head.append(sheet)
  return sheet
}
