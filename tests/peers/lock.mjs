// After `npm install`: drop from the lock file what only points at other sites (funding pages,
// download addresses), so that it holds names, versions and hashes.
import fs from 'node:fs'

const FILE = new URL('package-lock.json', import.meta.url)
const keep = (key, value) => (key === 'funding' || key === 'resolved' ? undefined : value)
const lock = JSON.parse(fs.readFileSync(FILE, 'utf8'), keep)
fs.writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
