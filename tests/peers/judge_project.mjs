// Judge mini-program projects by tools nobody here wrote: `node judge_project.mjs DIR...` prints
// JSON, the findings of each folder under its name. Exit code 0 whatever was found.
import { readProject } from './project.mjs'
import { judgeSecondOpinion } from './second_opinion.mjs'
import { definitionsOf, judgeScripts } from './scripts.mjs'
import { judgeStructure } from './structure.mjs'
import { judgeStyles } from './styles.mjs'
import { judgeTemplates } from './templates.mjs'
import { judgeUnused } from './unused.mjs'

const judge = (dir) => {
  const project = readProject(dir)
  judgeStructure(project)
  const definitions = definitionsOf(project)
  const compiled = judgeTemplates(project, definitions)
  judgeScripts(project, definitions, compiled)
  judgeStyles(project)
  judgeUnused(project, definitions)
  judgeSecondOpinion(project)
  const key = (each) => [each.file, String(each.line).padStart(5, '0'), each.rule].join(' ')
  return project.findings.sort((one, other) => key(one).localeCompare(key(other)))
}

const verdicts = Object.fromEntries(process.argv.slice(2).map((dir) => [dir, judge(dir)]))
console.log(JSON.stringify(verdicts, null, 1))
