// Finds a project's pages and components from its JSON files, in the order they must be registered.

import { resolvePath } from './paths.js'

/** Read app.json and follow `usingComponents` from every page. */
export function readStructure(context) {
  const app = readJson('app.json', context)
  const pages = [...(app.pages || []), ...packagedPages(app)]
  const structure = { app, pages, components: {}, order: [] }
  // A spec with errors gives no files at all, and says why itself.
  if (!pages.length && 'app.json' in context.files) context.report('app.json', 0, 'no pages')
  for (const page of pages) visit(page, structure, context)
  return structure
}

function packagedPages(app) {
  const packages = app.subPackages || app.subpackages || []
  return packages.flatMap(({ root, pages }) => (pages || []).map((page) => resolvePath('', `${root}/${page}`)))
}

function visit(path, structure, context) {
  if (structure.components[path]) return
  const markup = `${path}.${context.dialect.markup}`
  if (!(markup in context.files)) {
    context.report(markup, 0, 'missing file')
    return
  }
  const config = readJson(path + '.json', context)
  const used = {}
  structure.components[path] = { config: { ...config, usingComponents: used } }
  const declared = [
    ...declarations('app.json', structure.app.usingComponents),
    ...declarations(path, config.usingComponents),
  ]
  for (const [tag, component] of declared) {
    used[tag] = '/' + component
    visit(component, structure, context)
  }
  structure.order.push(path)
}

function declarations(from, using = {}) {
  return Object.entries(using).map(([tag, path]) => [tag, resolvePath(from, path)])
}

function readJson(path, context) {
  if (!(path in context.files)) return {}
  try {
    return JSON.parse(context.files[path])
  } catch (fault) {
    context.report(path, 0, fault.message)
    return {}
  }
}
