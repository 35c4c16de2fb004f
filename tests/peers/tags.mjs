// The built-in components of the platform with their attributes and events, as Taro's platform
// plugin knows them, and what the platform has added since.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import ts from 'typescript'

const require = createRequire(import.meta.url)
const { internalComponents, toDashed } = require('@tarojs/shared')

/** Tags of the template language itself, which are no components. */
const LANGUAGE = ['block', 'slot', 'template', 'import', 'include', 'sjs']

const EVERYWHERE = ['id', 'class', 'style', 'hidden', 'slot', 'animation']

/** Events of every component, which bubble (facts: the page on template events). */
const BUBBLING = [
  'tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel',
  'touchforcechange', 'transitionend', 'animationstart', 'animationiteration', 'animationend',
]

/** Newer than Taro's table; each line is one row of the facts on components. */
const SINCE = {
  button: {
    attributes: ['open-type'],
    events: [
      'im', 'error', 'lifeim', 'platformim', 'pm', 'authorizeprivatemessage', 'bytehi',
      'joingroup', 'openwebcastroom', 'navigatetovideoview', 'addshortcut', 'addcalendarevent',
    ],
  },
  'rate-button': { attributes: ['rate-type', 'normal-rate-text'], events: [] },
  'aweme-user-card': { attributes: ['left-right-padding'], events: ['error'] },
  'live-preview': {
    attributes: ['aweme-id', 'title', 'image-src', 'hide-header'],
    events: ['userpage', 'liveroom', 'livestatus', 'error'],
  },
}

const addedByPlatform = () => {
  const source = require.resolve('@tarojs/plugin-platform-tt/dist/runtime-utils.js')
  const options = { compilerOptions: { module: ts.ModuleKind.CommonJS } }
  const exports = {}
  const { outputText } = ts.transpileModule(fs.readFileSync(source, 'utf8'), options)
  new Function('exports', 'require', outputText)(exports, require)
  return exports.components
}

const readTable = () => {
  const table = new Map(LANGUAGE.map((tag) => [tag, { attributes: new Set(), events: new Set() }]))
  const row = (tag) => {
    if (!table.has(tag)) table.set(tag, { attributes: new Set(), events: new Set() })
    return table.get(tag)
  }
  for (const source of [internalComponents, addedByPlatform()]) {
    for (const [name, attributes] of Object.entries(source)) {
      const { attributes: known, events } = row(toDashed(name))
      for (const each of Object.keys(attributes)) {
        if (each.startsWith('bind')) events.add(each.slice(4).toLowerCase())
        else known.add(toDashed(each))
      }
    }
  }
  for (const [tag, { attributes, events }] of Object.entries(SINCE)) {
    for (const each of attributes) row(tag).attributes.add(each)
    for (const each of events) row(tag).events.add(each)
  }
  return table
}

const TABLE = readTable()

export const isBuiltIn = (tag) => TABLE.has(tag)

export const isLanguage = (tag) => LANGUAGE.includes(tag)

export const builtInTags = () => [...TABLE.keys()]

export const bubbles = (event) => BUBBLING.includes(event)

export const hasEvent = (tag, event) =>
  bubbles(event) || TABLE.get(tag).events.has(event.toLowerCase())

export const hasAttribute = (tag, attribute) =>
  EVERYWHERE.includes(attribute) ||
  /^(data|aria)-/.test(attribute) ||
  TABLE.get(tag).attributes.has(attribute)
