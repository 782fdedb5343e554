import { cloneDatabase, dropDatabase, withClient } from '../../app/cli/database/database'
import { ensureSeededTemplate } from '../../app/cli/database/templates'
import type { TestServer } from '../../app/cli/database/test-server'
import { fillEnvironment } from '../../app/cli/portal/demo-env'
import { runLoad } from '../../app/cli/seeding/add-in-bulk'
import { givenDay } from '../../app/cli/seeding/given-day'
import { demonstrationPeople } from '../../prisma/seed/people/people'
import { personSeedId } from '../../prisma/seed/people/persons'
import { seedDayOf } from '../../prisma/seed/seed-day'
import { load } from './load'
import { type BenchPortal, databasePidOf, signIn, whileRunning } from './portal'

/** The centre of the demonstration specialists. */
export const benchCentre = '1726262'
const seconds = Number(process.env.BENCH_SECONDS) || 6
/** One reader: it is how long one waits that is aimed at, not how many are served. */
const connections = 1

interface Asked {
  name: string
  paths: string[]
  /** Milliseconds at the 95th percentile; null when none is set. */
  aim: number | null
  cookie?: string
}

interface Waited {
  p50: number
  p95: number
}

/**
 * What staff and applicants wait for with so many cases, twice: `npm run bench -- cases 10000 1000000`. No page may wait
 * more than half as long again where there are more.
 */
export async function measureCasePages(test: TestServer, sizes: readonly number[]): Promise<void> {
  const found: Map<string, Waited>[] = []
  for (const size of sizes) {
    console.log(`\n${size} cases besides the demonstration’s, one reader, ${seconds} s each; ms\n`)
    print(['', 'p50', 'p95', 'aim of p95'])
    found.push(await measureAt(test, size))
  }
  const [first, last] = [found[0], found.at(-1)]
  if (found.length < 2 || !first || !last) return
  console.log(`\np95 at ${sizes.at(-1)} beside that at ${sizes[0]} (aim 1.5 times)`)
  for (const [name, { p95 }] of last)
    console.log(`  ${name}: ${(p95 / (first.get(name)?.p95 ?? p95)).toFixed(1)}`)
}

async function measureAt(test: TestServer, size: number): Promise<Map<string, Waited>> {
  const day = givenDay()
  const { template } = await ensureSeededTemplate(test, day)
  const name = `test_bench_${size}`
  await dropDatabase(test.server.superuserUrl('postgres'), name)
  await cloneDatabase(test.server, template, name)
  const basic = { PATH: process.env.PATH, HOME: process.env.HOME, APP_ENV: 'test', SEED_DAY: day }
  const urls = { DATABASE_URL: test.server.ownerUrl(name), DATABASE_APP_URL: test.server.appUrl(name) }
  const env = { ...fillEnvironment(basic, { web: 1, sandbox: 2 }), ...urls }
  try {
    const url = test.server.superuserUrl(name)
    if ((await runLoad(env, { load: 'cases', count: size, url })) !== 0)
      throw new Error('Adding cases failed')
    const portal = { env, slugs: [], databasePid: await databasePidOf(test) }
    return await measurePages(portal, await listAsked(portal))
  } finally {
    await dropDatabase(test.server.superuserUrl('postgres'), name)
  }
}

async function listAsked({ env }: BenchPortal): Promise<Asked[]> {
  const specialist = 'specialist-uchtepa-1'
  const staff = await signIn({ ...env, BENCH_PERSON: specialist, BENCH_ROLE: 'inson_specialist' })
  const people = demonstrationPeople(seedDayOf(new Date(`${env.SEED_DAY}T07:00:00Z`)))
  const pinfl = people.find(({ key }) => key === specialist)?.pinfl ?? ''
  const citizen = await signIn({ ...env, BENCH_PERSON: 'citizen-hearing' })
  const cases = await withClient(String(env.DATABASE_URL), async (client) => {
    const { rows } = await client.query<{ id: string; number: string }>(
      // Of what a colleague has, a reason would be asked first.
      `select id, number from case_file where centre_code = $1 and assignee_id = $2 and not is_protected
        order by id desc limit 50`,
      [benchCentre, personSeedId(pinfl)],
    )
    return rows
  })
  const queue = (query: string) => `/uz-Latn/staff?${query}`
  const names = ['Karimov', 'Каримова', 'Абдуллаев', 'Yusup', 'юлдаш', 'Nodira Qos', 'Рахим', 'Zulf']
  const filters = ['all', 'unassigned', 'mine', 'overdue', 'appeals', 'closed']
  return [
    { name: 'queue', paths: filters.map((filter) => queue(`filter=${filter}`)), aim: 40, cookie: staff },
    {
      name: 'search by name',
      paths: names.map((q) => queue(`filter=all&q=${encodeURIComponent(q)}`)),
      aim: 50,
      cookie: staff,
    },
    {
      name: 'search by number',
      paths: cases.map(({ number }) => queue(`filter=all&q=${number}`)),
      aim: 50,
      cookie: staff,
    },
    {
      name: 'search by half of one',
      paths: cases.map(({ number }) => queue(`filter=all&q=${number.slice(-4)}`)),
      aim: 50,
      cookie: staff,
    },
    { name: 'case', paths: cases.map(({ id }) => `/uz-Latn/staff/cases/${id}`), aim: null, cookie: staff },
    { name: 'own applications', paths: ['/uz-Latn/applications'], aim: null, cookie: citizen },
    { name: 'finder', paths: ['/uz-Latn/finder'], aim: null },
  ]
}

async function measurePages(portal: BenchPortal, asked: readonly Asked[]): Promise<Map<string, Waited>> {
  const waited = new Map<string, Waited>()
  await whileRunning(portal, 'build/server/web.js', {}, async (port) => {
    for (const { name, paths, aim, cookie } of asked) {
      const headers: Record<string, string> = cookie ? { cookie } : {}
      await load(port, paths, connections, Math.max(2, seconds / 3), headers)
      const { p50, p95, failed } = await load(port, paths, connections, seconds, headers)
      // What a refusal takes says nothing of the page.
      if (failed > 0) throw new Error(`${name}: ${failed} answers were not 200`)
      waited.set(name, { p50, p95 })
      print([name, p50.toFixed(1), p95.toFixed(1), aim === null ? '' : String(aim)])
    }
  })
  return waited
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`)
}
