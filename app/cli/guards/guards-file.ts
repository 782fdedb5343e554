import fs from 'node:fs'
import { inProject } from '../project/paths'

const file = () => inProject('prisma/guards.txt')

const heading = `# Everything in the database that refuses something, as the migrations leave it. "npm run verify" compares a running
# database with it. Made by "npm run migrate -- guards"; read what it changes as you read the migration itself.
`

/** The committed list, a guard a line. */
export function readGuardsFile(): string[] {
  const lines = fs.existsSync(file()) ? fs.readFileSync(file(), 'utf8').split('\n') : []
  return lines.filter((line) => line && !line.startsWith('#'))
}

export function writeGuardsFile(guards: readonly string[]): void {
  fs.writeFileSync(file(), `${heading}${guards.join('\n')}\n`)
}
