// The same templates, written as WXML, under WeChat's own compiler: a second pair of eyes on the
// syntax. Its binary is for x86-64; elsewhere there is no second opinion.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { START } from './project.mjs'
import { asWxml } from './ttml.mjs'

const { wxmlToJs } = createRequire(import.meta.url)('miniprogram-compiler')

const ROOMY = 2 ** 26

export const judgeSecondOpinion = (project) => {
  if (process.arch !== 'x64') return
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'as-wxml-'))
  try {
    for (const file of project.files) writeTranslated(project, file, copy)
    wxmlToJs(copy, { maxBuffer: ROOMY })
  } catch (fault) {
    reportFault(project, String(fault.message ?? fault))
  } finally {
    fs.rmSync(copy, { recursive: true })
  }
}

const writeTranslated = (project, file, copy) => {
  const [, name, kind] = /^(.*)\.(\w+)$/.exec(file) ?? []
  if (kind !== 'ttml' && kind !== 'sjs') return
  const target = path.join(copy, `${name}.${kind === 'ttml' ? 'wxml' : 'wxs'}`)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const text = project.text(file)
  fs.writeFileSync(target, kind === 'ttml' ? asWxml(text).text : text)
}

/** Its messages name a place as `pages/a.wxml:3:5:`, line and column. */
const reportFault = (project, message) => {
  const [, name, line, column] = /(?:\.\/)?([\w./-]+)\.wxml:(\d+):(\d+)/.exec(message) ?? []
  const file = name && project.has(`${name}.ttml`) ? `${name}.ttml` : 'app.json'
  const place = line ? { line: Number(line), column: Number(column) } : START
  const said = message.trim().split('\n').slice(0, 3).join(' ')
  project.report(file, place, 'template/second-opinion', said)
}
