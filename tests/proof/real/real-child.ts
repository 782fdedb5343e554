import fc from 'fast-check'
import { allowLongTransactions, closeDatabase } from '~/platform/db.server'
import { asSuperuser } from '../../integration/ledger/open-database'
import { sequences, type Tally } from '../model/sequences'
import { brokenInvariants } from '../stage/broken-invariants'
import { openProofPortal } from './portal'
import { walkReal } from './walk-real'

/** Sequences against a database of its own. Prints a line of JSON for the parent. */
const { runs, seed, path, most } = JSON.parse(process.argv[2] ?? '{}') as {
  runs: number
  seed: number
  path?: string
  most: number
}
allowLongTransactions(60_000)
const tally: Tally = new Map()
const portal = await openProofPortal()
const details = await fc.check(
  fc.asyncProperty(sequences(most, most / 2), (sequence) => walkReal(portal, sequence, tally)),
  { numRuns: runs, seed, endOnFailure: true, ...(path && { path }) },
)
const broken = details.failed ? [] : await asSuperuser(portal.test, brokenInvariants)
const error = details.failed ? String(details.errorInstance) : null
console.log(JSON.stringify({ tally: [...tally], broken, error, seed, path: details.counterexamplePath }))
await closeDatabase()
await portal.test.drop()
process.exit(0)
