import type { ProjectDatabase } from '../database/project-database'
import { CliFailure } from '../processes/failure'
import { ending, startNode } from '../processes/processes'

const most = 2_000_000

/** The number after `--cases`; 0 where there is none. Throws CliFailure on anything else. */
export function askedCases(args: readonly string[]): number {
  const at = args.indexOf('--cases')
  if (at === -1) return 0
  const cases = Number(args[at + 1])
  if (!Number.isInteger(cases) || cases < 1 || cases > most) {
    throw new CliFailure(`--cases takes a number from 1 to ${most}: npm run seed -- --cases 10000`)
  }
  return cases
}

/**
 * Adds many made-up cases to demonstration data, past triggers and foreign keys (`prisma/seed/bulk/door.ts`), so only in
 * the embedded database, which nobody else uses meanwhile.
 */
export async function addCases(
  database: ProjectDatabase,
  env: Record<string, string>,
  { day, cases }: { day: string; cases: number },
): Promise<void> {
  const { server } = database
  if (!server) throw new CliFailure('--cases is for the embedded database: take DATABASE_URL away.')
  console.log(`Adding ${cases} cases …`)
  const more = { SEED_DAY: day, BULK_CASES: String(cases), SUPERUSER_URL: server.superuserUrl('hamroh') }
  const { code } = await ending(
    startNode('prisma/seed/bulk/main.ts', [], { env: { ...env, ...more, NODE_ENV: 'production' } }),
  )
  if (code !== 0) throw new CliFailure('Not all cases could be added: see above. --reset begins anew.')
}
