import { buildWeb } from '../../app/cli/portal/build'
import { runCommand } from '../../app/cli/processes/run-command'
import { givenDay } from '../../app/cli/seeding/given-day'

// One day for everything that is staged, also when midnight passes.
process.env.SEED_DAY ||= givenDay()

const [, , what = ''] = process.argv
const proofs: Record<string, () => Promise<number>> = {
  sequences: async () => (await import('./prove-sequences')).proveSequences(),
  database: async () => (await import('./prove-sequences')).proveOnDatabase(),
  races: async () => (await import('./races/prove-races')).proveRaces(),
  faults: async () => (await import('./faults/prove-faults')).proveFaults(),
  life: async () => (await import('./life/prove-life')).proveLife(),
}

await runCommand(async () => {
  const prove = proofs[what]
  // What is proved is the program as it stands, not as it was built last.
  if (prove) await buildWeb()
  if (prove) return prove()
  console.error(`npm run prove -- ${Object.keys(proofs).join(' | ')}`)
  return 1
}, 0)
