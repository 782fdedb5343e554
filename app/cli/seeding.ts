import fs from 'node:fs'
import { readJson, writeJson } from './data-folder'
import { CliFailure } from './failure'
import { fingerprint } from './fingerprint'
import { inData } from './paths'
import { ending, startNode } from './processes'

/** Whatever can change what the seed writes. */
export const SEED_SOURCES = [
  'prisma',
  'app/domains',
  'app/workflows',
  'app/integrations',
  'app/lib',
  'app/i18n',
  'app/platform',
  'app/cli/database.ts',
]

/** What the seeding process reports when a step breaks off. */
export type BrokenStep = { step: string; reason: string }

type Breakage = BrokenStep & { day: string; program: string }

/** Pictures of the demonstration data, made once for all copies of it. */
export const picturesFolder = () => inData('pictures')

const breakageFile = () => inData('seeding-broke-off.json')

/** Runs the seed in a process of its own; throws a failure that says which step broke off, why, and what to do. */
export async function runSeeding(env: Record<string, string>, day: string): Promise<void> {
  const program = fingerprint(SEED_SOURCES)
  warnOfRepeat(day, program)
  const child = startNode('prisma/seed/main.ts', [], {
    env: {
      ...env,
      SEED_DAY: day,
      NODE_ENV: 'production',
      PICTURES_DIR: picturesFolder(),
    },
  })
  let broken: BrokenStep | null = null
  child.on('message', (message: { broken?: BrokenStep }) => {
    broken = message.broken ?? broken
  })
  const { code } = await ending(child)
  if (code === 0) return fs.rmSync(breakageFile(), { force: true })
  const { step, reason } = broken ?? { step: 'start', reason: `the process ended with exit code ${code}` }
  const isKnown = isSame(readJson<Breakage>(breakageFile()), { step, reason, day, program })
  writeJson(breakageFile(), { step, reason, day, program })
  throw new CliFailure(
    `Seeding the demonstration data for ${day} broke off at “${step}”:\n  ${reason}\n${whatToDo(day, isKnown)}`,
  )
}

function isSame(one: Breakage | null, other: Breakage): boolean {
  return one?.step === other.step && one.day === other.day && one.program === other.program
}

function whatToDo(day: string, isKnown: boolean): string {
  if (!isKnown) return 'Nothing of it is kept. Start again: it begins anew.'
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  return `It broke off at the same step before, so the plan for this day is at fault, not this machine. Choose another day, SEED_DAY=${before} npm start, and report the lines above.`
}

function warnOfRepeat(day: string, program: string): void {
  const last = readJson<Breakage>(breakageFile())
  if (!last || last.day !== day || last.program !== program) return
  console.log(
    `The last seeding for ${day} broke off at “${last.step}” (${last.reason}), and nothing has changed since. Trying once more; SEED_DAY=YYYY-MM-DD chooses another day.`,
  )
}
