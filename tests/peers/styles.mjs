// Styles under css-tree: syntax, properties, values with rpx; who may say how things look; and
// class names, from template to style and back.
import { fork } from 'css-tree'
import { placeAt, resolveFrom } from './project.mjs'
import { tagsOf } from './ttml.mjs'

/** Where it is said how things look: the theme, and the ground under every page. */
const THEME = 'styles/theme.ttss'
const LOOKS = [THEME, 'app.ttss']

const LOOK = new RegExp(
  '^(color|background(-color|-image)?|font(-size)?|border(-\\w+)*-(radius|color)|(box|text)-shadow)$',
)

const LENGTHS = ['px', 'em', 'rem', 'vw', 'vh', 'vmin', 'vmax', 'rpx']

const { parse, walk, lexer, find } = fork({ units: { length: LENGTHS } })

export const judgeStyles = (project) => {
  const sheets = new Map()
  for (const file of project.files.filter((each) => each.endsWith('.ttss'))) {
    const sheet = readSheet(project, file)
    sheets.set(file, sheet)
    for (const declaration of sheet.declarations) judgeDeclaration(project, file, declaration)
  }
  for (const file of project.files.filter((each) => each.endsWith('.ttml'))) {
    judgeInlineStyles(project, file)
  }
  const users = [...project.units.values()].map((unit) => ({ unit, uses: usesIn(project, unit) }))
  for (const user of users) judgeClasses(project, user, sheets)
  for (const file of sheets.keys()) judgeUnusedClasses(project, file, users, sheets)
}

const readSheet = (project, file) => {
  const sheet = { imports: [], classes: new Map(), declarations: [] }
  const text = project.text(file)
  const onParseError = (fault) =>
    project.report(file, { line: fault.line, column: fault.column }, 'style/syntax', fault.message)
  const tree = parse(text, { positions: true, onParseError })
  walk(tree, (node) => {
    if (node.type === 'Declaration') sheet.declarations.push(node)
    if (node.type === 'ClassSelector') sheet.classes.set(node.name, node.loc.start)
    if (node.type === 'Atrule' && node.name === 'import') addImport(project, file, sheet, node)
  })
  return sheet
}

const addImport = (project, file, sheet, node) => {
  const source = find(node.prelude, (each) => each.type === 'String' || each.type === 'Url')
  const target = resolveFrom(file, source.value)
  sheet.imports.push(target)
  if (project.has(target)) return
  project.report(file, placeIn(node), 'structure/missing-file', `${source.value} does not exist`)
}

const placeIn = ({ loc }) => ({ line: loc.start.line, column: loc.start.column })

const judgeDeclaration = (project, file, node) => {
  const say = (rule, message) => project.report(file, placeIn(node), `style/${rule}`, message)
  const { error } = lexer.matchDeclaration(node)
  if (error && error.name !== 'SyntaxMatchError') say('unknown-property', error.message)
  else if (error) say('value', `${node.property}: ${error.message.split('\n')[0]}`)
  if (!LOOKS.includes(file) && saysLook(node)) {
    say('look-outside-theme', `${node.property} belongs in ${THEME}`)
  }
}

const saysLook = (node) =>
  LOOK.test(node.property) ||
  !!find(node.value, isColour)

const isColour = ({ type, name }) =>
  type === 'Hash' || (type === 'Function' && /^(rgb|hsl)a?$/.test(name))

const judgeInlineStyles = (project, file) => {
  const text = project.text(file)
  for (const { attributes } of tagsOf(text)) {
    const style = attributes.find((each) => each.name === 'style')
    for (const property of style?.value?.matchAll(/(?:^|;)\s*([a-z-]+)\s*:/g) ?? []) {
      if (!LOOK.test(property[1])) continue
      const message = `${property[1]} belongs in ${THEME}`
      project.report(file, placeAt(text, style.start), 'style/look-outside-theme', message)
    }
  }
}

/** Class names a template writes, with their places, and prefixes of those it computes. */
const usesIn = (project, unit) => {
  const text = project.text(`${unit.path}.ttml`)
  const uses = { exact: new Map(), prefixes: [] }
  for (const { attributes } of tagsOf(text)) {
    for (const { name, value, valueStart } of attributes) {
      if (/(^|-)class$/.test(name) && value) readClasses(value, placeAt(text, valueStart), uses)
    }
  }
  return uses
}

const readClasses = (value, place, uses) => {
  const literals = [...value.matchAll(/\{\{(.*?)\}\}/g)].flatMap(([, expression]) =>
    [...expression.matchAll(/(===?\s*|!==?\s*)?(['"])(.*?)\2/g)]
      .filter((each) => !each[1])
      .map((each) => each[3]),
  )
  const plain = value.replace(/\{\{.*?\}\}/g, '\u0000')
  for (const word of [plain, ...literals].join(' ').split(/\s+/).filter(Boolean)) {
    const [prefix, ...computed] = word.split('\u0000')
    if (computed.length) uses.prefixes.push(prefix)
    else if (word.endsWith('-')) uses.prefixes.push(word)
    else uses.exact.set(word, place)
  }
}

const judgeClasses = (project, { unit, uses }, sheets) => {
  const roots = [`${unit.path}.ttss`, ...(unit.isPage ? ['app.ttss'] : [])]
  const reached = reachable(roots, sheets)
  for (const [name, place] of uses.exact) {
    if (reached.some((file) => sheets.get(file).classes.has(name))) continue
    const message = `no style in reach has .${name}`
    project.report(`${unit.path}.ttml`, place, 'style/class-without-style', message)
  }
}

const reachable = (roots, sheets, seen = []) => {
  for (const file of roots) {
    if (seen.includes(file) || !sheets.has(file)) continue
    seen.push(file)
    reachable(sheets.get(file).imports, sheets, seen)
  }
  return seen
}

const judgeUnusedClasses = (project, file, users, sheets) => {
  if (LOOKS.includes(file)) return
  const near = users.filter(({ unit }) =>
    reachable([`${unit.path}.ttss`, 'app.ttss'], sheets).includes(file),
  )
  const isUsed = (name) =>
    near.some(
      ({ uses }) =>
        uses.exact.has(name) || uses.prefixes.some((prefix) => name.startsWith(prefix)),
    )
  for (const [name, { line, column }] of sheets.get(file).classes) {
    if (isUsed(name)) continue
    project.report(file, { line, column }, 'unused/class', `.${name} is not used`)
  }
}
