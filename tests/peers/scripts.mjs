// Scripts, and templates turned into TypeScript, under the TypeScript compiler with the platform's
// own typings.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { definitionIn, findAll, isMethodCall } from './definitions.mjs'
import { START, placeAt } from './project.mjs'
import { builtInTags } from './tags.mjs'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const TYPINGS = path.join(HERE, 'node_modules/@douyin-microapp/typings')
const OURS = path.join(HERE, 'types/douyin-extra.d.ts')
const GAMES = path.join(HERE, 'types/douyin-game.d.ts')

const OPTIONS = {
  target: ts.ScriptTarget.ES2019,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2020.d.ts'],
  types: [],
  allowJs: true,
  checkJs: true,
  noEmit: true,
  noUnusedLocals: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: false,
  skipLibCheck: true,
}

const LIFECYCLES = [
  'onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onResize', 'onPullDownRefresh',
  'onReachBottom', 'onShareAppMessage', 'onPageScroll', 'onTabItemTap', 'onJoinGroup',
]

/** The definition of every page and component, by path. */
export const definitionsOf = (project) => {
  const definitions = new Map()
  for (const unit of project.units.keys()) {
    const definition = definitionIn(project.text(`${unit}.js`))
    definitions.set(unit, definition)
    const say = (message) => project.report(`${unit}.js`, START, 'script/no-definition', message)
    if (!definition) say('there is no Page({...}) or Component({...})')
    else if (definition.isOpaque) say(`what ${definition.kind} is given is not written out here`)
  }
  return definitions
}

/** Where every project stands for the compiler, so that files two projects share are one to it. */
const PLACE = path.join(HERE, 'project')

export const judgeScripts = (project, definitions, compiled) => {
  for (const [unit, definition] of definitions) {
    if (definition && !definition.isOpaque) judgeDefinition(project, `${unit}.js`, definition)
  }
  const sources = {
    ...scriptsOf(project),
    ...definitionModules(project, definitions),
    ...templateModules(project, definitions, compiled),
  }
  judgeTypes(project, sources, [path.join(TYPINGS, 'index.d.ts'), OURS])
}

/** A game has no pages: its scripts are judged by the typings of games, and by nothing else. */
export const judgeGameScripts = (project) => judgeTypes(project, scriptsOf(project), [GAMES])

const judgeTypes = (project, sources, typings) => {
  const roots = [...Object.keys(sources), ...typings]
  const builder = ts.createSemanticDiagnosticsBuilderProgram(roots, OPTIONS, hostWith(sources))
  for (const file of builder.getSourceFiles().filter((each) => isJudged(each, sources))) {
    for (const fault of faultsOf(file, builder)) reportFault(project, sources, fault)
  }
}

const judged = new Map()

/** The faults of a file; known already where it and all it reaches stood in an earlier project. */
const faultsOf = (file, builder) => {
  const reached = builder.getAllDependencies(file).map((name) => builder.getSourceFile(name))
  const key = [file.fileName, ...reached.map((each) => [each.fileName, each.version]).sort()].join()
  if (!judged.has(key)) {
    judged.set(key, [...builder.getSyntacticDiagnostics(file), ...builder.getSemanticDiagnostics(file)])
  }
  return judged.get(key)
}

const scriptsOf = (project) => {
  const scripts = project.files.filter((file) => /\.[jt]s$/.test(file))
  return Object.fromEntries(
    scripts.map((file) => [path.join(PLACE, file), { text: project.text(file), file }]),
  )
}

/** Not the libraries, and not what we made only to be imported. */
const isJudged = ({ fileName }, sources) =>
  fileName === OURS || fileName === GAMES || !!sources[fileName]?.file || !!sources[fileName]?.converted

const judgeDefinition = (project, file, definition) => {
  const text = project.text(file)
  for (const { name, offset } of definition.kind === 'Page' ? definition.methods : []) {
    const meant = LIFECYCLES.find((each) => each.toLowerCase() === name.toLowerCase())
    if (!meant || meant === name) continue
    project.report(file, placeAt(text, offset), 'script/lifecycle', `${name} should be ${meant}`)
  }
  if (definition.isOpen || !definition.dataNames) return
  const declared = [...definition.dataNames, ...(definition.propertyNames ?? [])]
  for (const { name, offset } of namesSet(definition.source)) {
    if (declared.includes(name)) continue
    project.report(file, placeAt(text, offset), 'script/undeclared-data', `data has no ${name}`)
  }
}

/** The first step of every path that `setData` is given in writing. */
const namesSet = (source) =>
  findAll(source, (node) => isMethodCall(node, 'setData'))
    .map((call) => call.arguments[0])
    .filter((given) => given && ts.isObjectLiteralExpression(given))
    .flatMap((given) => given.properties)
    .filter((member) => member.name && !ts.isComputedPropertyName(member.name))
    .map(({ name }) => ({ name: /^[^.[]*/.exec(name.text)[0], offset: name.getStart() }))

/** One module a unit, which exports its data and properties with their types. */
const definitionModules = (project, definitions) => {
  const made = {}
  for (const [unit, definition] of definitions) {
    if (!definition || definition.isOpaque) continue
    const { data, properties } = definition
    const lines = [`exports.data = (${data})`, `exports.properties = (${properties})`]
    const text = `${project.text(`${unit}.js`)}\n;${lines.join('\n;')}\n`
    made[path.join(PLACE, `${unit}.definition.js`)] = { text }
  }
  return made
}

const templateModules = (project, definitions, { group, back }) => {
  const made = {}
  for (const [unit, definition] of definitions) {
    if (!definition || definition.isOpaque) continue
    const environment = environmentOf(project.units.get(unit), definition, definitions)
    const converted = group.getTmplConvertedExpr(unit, environment)
    const placeBack = back.get(unit)
    const text = converted.code()
    made[path.join(PLACE, `${unit}.ttml.ts`)] = { text, converted, placeBack, unit }
  }
  return made
}

/** What a template may name, as TypeScript: `data`, `methods`, `tags`. */
const environmentOf = (unit, definition, definitions) => {
  const open = (type) => (definition.isOpen ? ` & {[name: string]: ${type}}` : '')
  const methods = definition.methods.map(({ name }) => `${JSON.stringify(name)}: Function`)
  const used = Object.entries(unit.using).filter(([, target]) => definitions.get(target)?.kind)
  const closed = used.filter(([, target]) => !definitions.get(target).isOpen)
  const from = (target) => path.posix.relative(path.posix.dirname(unit.path), target)
  const imports = closed.map(
    ([, target], index) => `import { properties as p${index} } from './${from(target)}.definition'`,
  )
  const tags = [
    ...closed.map(([tag], index) => `'${tag}': Properties<typeof p${index}> & Anywhere`),
    ...builtInTags().map((tag) => `'${tag}': any`),
  ]
  return `${imports.join('\n')}
import { data as own, properties as given } from './${path.posix.basename(unit.path)}.definition'
type Value<C> = C extends StringConstructor ? string : C extends NumberConstructor ? number
  : C extends BooleanConstructor ? boolean : C extends ArrayConstructor ? any[] : any
type Given<C, V> = C extends ArrayConstructor | ObjectConstructor ? V : Value<C>
type Property<P> = P extends {type: infer C, value: infer V} ? Given<C, V>
  : P extends {type: infer C} ? Value<C> : Value<P>
type Properties<P> = {[K in keyof P]: Property<P[K]> extends null ? any : Property<P[K]>}
type Anywhere = {hidden: any; slot: any; id: any}
type Data<D> = {[K in keyof D]: D[K] extends null ? any : D[K]}
declare const data: Data<typeof own> & Properties<typeof given>${open('any')}
declare const methods: {${methods.join('; ')}}${open('Function')}
declare const tags: {${tags.join('; ')}} & {[tag: string]: any}
export {}
`
}

const parsed = new Map()

/** A host that sees a project and the modules we made of it, and parses no text twice. */
const hostWith = (sources) => {
  const host = ts.createCompilerHost(OPTIONS)
  const { fileExists, readFile } = host
  delete host.directoryExists
  host.realpath = (file) => file
  host.fileExists = (file) => file in sources || fileExists(file)
  host.readFile = (file) => sources[file]?.text ?? readFile(file)
  host.getSourceFile = (file, language) => {
    const known = parsed.get(file)
    const text = sources[file]?.text ?? known?.text ?? readFile(file)
    if (known?.text === text) return known
    const source = ts.createSourceFile(file, text, language, true)
    source.version = createHash('sha256').update(text).digest('hex')
    parsed.set(file, source)
    return source
  }
  return host
}

/** In what we made, unused names are the converter's own and say nothing. */
const reportFault = (project, sources, fault) => {
  const message = ts.flattenDiagnosticMessageText(fault.messageText, ' ')
  const start = fault.file.getLineAndCharacterOfPosition(fault.start)
  const end = fault.file.getLineAndCharacterOfPosition(fault.start + fault.length)
  const { file, converted, placeBack, unit } = sources[fault.file.fileName] ?? {}
  if (!converted) {
    const place = { line: start.line + 1, column: start.character + 1 }
    return project.report(file ?? path.relative(HERE, fault.file.fileName), place, 'script/types', message)
  }
  if (fault.reportsUnnecessary) return
  const at = converted.getSourceLocation(start.line, start.character, end.line, end.character)
  if (at) project.report(`${unit}.ttml`, placeBack(at[0], at[1]), 'template/types', message)
}
