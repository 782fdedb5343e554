import { withSeedingKey } from '../database/context-keys'
import { CliFailure } from '../processes/failure'
import { ending, startNode } from '../processes/processes'
import { inData } from '../project/paths'

/** Whatever can change what the seed writes. */
export const SEED_SOURCES = [
  'prisma',
  'app/domains',
  'app/workflows',
  'app/integrations',
  'app/lib',
  'app/i18n',
  'app/platform',
  'app/cli/database/database.ts',
  'app/cli/database/apply-migrations.ts',
]

/** What the seeding process reports when a step breaks off. */
export type BrokenStep = {
  step: string
  reason: string
  /** The portal refused what the plan wanted; something failed; the process did not live to tell. */
  kind: 'plan' | 'fault' | 'ended'
}

/** A seeding that did not come to its end. */
export class SeedingBrokeOff extends CliFailure {
  constructor(
    readonly day: string,
    readonly broken: BrokenStep,
    whatToDo = '',
  ) {
    super(
      `Seeding the demonstration data for ${day} broke off at “${broken.step}”:\n  ${broken.reason}${whatToDo && `\n${whatToDo}`}`,
    )
  }
}

/** Pictures of the demonstration data, made once for all copies of it. */
export const picturesFolder = () => inData('pictures')

/** `services` = the services alone; `catalogue` = everything that can be found and everybody who is known; `events` = what happened, on top of it. */
export type SeedPart = 'services' | 'catalogue' | 'events'

/**
 * Runs the seed in a process of its own. Throws SeedingBrokeOff.
 *
 * @param part null = all of it.
 */
export function runSeeding(
  env: Record<string, string>,
  day: string,
  part: SeedPart | null = null,
): Promise<void> {
  const { DATABASE_URL: ownerUrl = '' } = env
  return withSeedingKey(ownerUrl, async (CONTEXT_KEYS) => {
    const more = { SEED_DAY: day, ...(part && { SEED_PART: part }), PICTURES_DIR: picturesFolder() }
    const broken = await seedInChild({ ...env, CONTEXT_KEYS, ...more, NODE_ENV: 'production' })
    if (broken) throw new SeedingBrokeOff(day, broken)
  })
}

/** Null when it came to its end. */
async function seedInChild(env: Record<string, string>): Promise<BrokenStep | null> {
  const child = startNode('prisma/seed/main.ts', [], { env })
  let begun = 'start'
  let broken: BrokenStep | null = null
  child.on('message', (message: { begun?: string; broken?: BrokenStep }) => {
    begun = message.begun ?? begun
    broken = message.broken ?? broken
  })
  const { code } = await ending(child)
  if (code === 0) return null
  const reason = `the process was ended from outside, or by a fault of its own (exit code ${code})`
  return broken ?? { step: begun, reason, kind: 'ended' }
}
