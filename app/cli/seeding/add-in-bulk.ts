import type { ProjectDatabase } from '../database/project-database'
import { CliFailure } from '../processes/failure'
import { ending, startNode } from '../processes/processes'

const most = 2_000_000

/** What can be added in thousands: the program that does it, and the variable that tells it how many. */
const loads = {
  cases: { file: 'prisma/seed/bulk/main.ts', variable: 'BULK_CASES' },
  products: { file: 'prisma/seed/bulk/market/main.ts', variable: 'BULK_PRODUCTS' },
} as const

export type Load = keyof typeof loads

/** The numbers after `--cases` and `--products`, where they are asked for. Throws CliFailure on anything else. */
export function askedAmounts(args: readonly string[]): { load: Load; count: number }[] {
  return (Object.keys(loads) as Load[]).flatMap((load) => {
    const at = args.indexOf(`--${load}`)
    if (at === -1) return []
    const count = Number(args[at + 1])
    if (!Number.isInteger(count) || count < 1 || count > most) {
      throw new CliFailure(`--${load} takes a number from 1 to ${most}: npm run seed -- --${load} 10000`)
    }
    return [{ load, count }]
  })
}

/**
 * Adds many made-up cases or products to demonstration data, past triggers and foreign keys (`prisma/seed/bulk/door.ts`),
 * so only in the embedded database, which nobody else uses meanwhile.
 */
export async function addInBulk(
  database: ProjectDatabase,
  env: Record<string, string>,
  { day, load, count }: { day: string; load: Load; count: number },
): Promise<void> {
  const { server } = database
  if (!server) throw new CliFailure(`--${load} is for the embedded database: take DATABASE_URL away.`)
  console.log(`Adding ${count} ${load} …`)
  const url = server.superuserUrl('hamroh')
  const code = await runLoad({ ...env, SEED_DAY: day }, { load, count, url })
  if (code !== 0) throw new CliFailure(`Not all ${load} could be added: see above. --reset begins anew.`)
}

/** Runs the program of a load on the database behind `url`, which is the superuser's. Answers its exit code. */
export async function runLoad(
  env: Record<string, string | undefined>,
  { load, count, url }: { load: Load; count: number; url: string },
): Promise<number | null> {
  const { file, variable } = loads[load]
  const more = { [variable]: String(count), SUPERUSER_URL: url, NODE_ENV: 'production' }
  const { code } = await ending(startNode(file, [], { env: { ...env, ...more } }))
  return code
}
