// Judge mini-game projects: `node judge_game.mjs DIR...` prints JSON, the findings of each folder
// under its name. Exit code 0 whatever was found.
import { readGame } from './project.mjs'
import { judgeGameScripts } from './scripts.mjs'

const judge = (dir) => {
  const project = readGame(dir)
  judgeGameScripts(project)
  return project.findings
}

const verdicts = Object.fromEntries(process.argv.slice(2).map((dir) => [dir, judge(dir)]))
console.log(JSON.stringify(verdicts, null, 1))
