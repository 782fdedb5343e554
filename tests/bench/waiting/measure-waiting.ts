import { cloneDatabase, dropDatabase } from '../../../app/cli/database/database'
import { ensureCatalogueTemplate, ensureSeededTemplate } from '../../../app/cli/database/templates'
import type { TestServer } from '../../../app/cli/database/test-server'
import { fillEnvironment } from '../../../app/cli/portal/demo-env'
import { type Load, runLoad } from '../../../app/cli/seeding/add-in-bulk'
import { givenDay } from '../../../app/cli/seeding/given-day'
import { cpuOfTree } from '../cpu'
import { load } from '../load'
import { type BenchPortal, databasePidOf, whileRunning } from '../portal'

const seconds = Number(process.env.BENCH_SECONDS) || 6
/** At least, on a busy machine: of fewer the 95th percentile would be the worst of them. */
const fewest = 60
/** One reader: it is how long one waits that is aimed at, not how many are served. */
const connections = 1

export interface Asked {
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

interface Measured {
  load: Load
  /** What there is besides. */
  template: 'catalogue' | 'seeded'
  listAsked: (portal: BenchPortal) => Promise<Asked[]>
}

/**
 * What one reader waits for with so many more rows, at each size. No page may wait more than half as long again where
 * there are more.
 */
export async function measureWaiting(
  test: TestServer,
  sizes: readonly number[],
  measured: Measured,
): Promise<void> {
  const found: Map<string, Waited>[] = []
  for (const size of sizes) {
    console.log(`\n${size} ${measured.load} besides the demonstration’s, one reader, ${seconds} s each; ms\n`)
    print(['', 'p50', 'p95', 'aim of p95', 'database'])
    found.push(await measureAt(test, size, measured))
  }
  const [first, last] = [found[0], found.at(-1)]
  if (found.length < 2 || !first || !last) return
  console.log(`\np95 at ${sizes.at(-1)} beside that at ${sizes[0]} (aim 1.5 times)`)
  for (const [name, { p95 }] of last)
    console.log(`  ${name}: ${(p95 / (first.get(name)?.p95 ?? p95)).toFixed(1)}`)
}

async function measureAt(test: TestServer, size: number, measured: Measured): Promise<Map<string, Waited>> {
  const day = givenDay()
  const template =
    measured.template === 'seeded'
      ? (await ensureSeededTemplate(test, day)).template
      : await ensureCatalogueTemplate(test.server, day)
  const name = `test_bench_${size}`
  await dropDatabase(test.server.superuserUrl('postgres'), name)
  await cloneDatabase(test.server, template, name)
  const basic = { PATH: process.env.PATH, HOME: process.env.HOME, APP_ENV: 'test', SEED_DAY: day }
  const urls = { DATABASE_URL: test.server.ownerUrl(name), DATABASE_APP_URL: test.server.appUrl(name) }
  const env = { ...fillEnvironment(basic, { web: 1, sandbox: 2 }), ...urls }
  try {
    const url = test.server.superuserUrl(name)
    const code = await runLoad(env, { load: measured.load, count: size, url })
    if (code !== 0) throw new Error(`Adding ${measured.load} failed`)
    const portal = { env, slugs: [], databasePid: await databasePidOf(test) }
    return await measurePages(portal, await measured.listAsked(portal))
  } finally {
    await dropDatabase(test.server.superuserUrl('postgres'), name)
  }
}

async function measurePages(portal: BenchPortal, asked: readonly Asked[]): Promise<Map<string, Waited>> {
  const waited = new Map<string, Waited>()
  await whileRunning(portal, 'build/server/web.js', {}, async (port) => {
    for (const { name, paths, aim, cookie } of asked) {
      const headers: Record<string, string> = cookie ? { cookie } : {}
      // From the other end, so that what is kept of a page for some seconds is not what is measured.
      await load(port, paths.toReversed(), connections, Math.max(2, seconds / 3), headers, fewest / 3)
      const before = cpuOfTree(portal.databasePid)
      const { p50, p95, failed, requests } = await load(port, paths, connections, seconds, headers, fewest)
      const database = (cpuOfTree(portal.databasePid) - before) / requests
      // What a refusal takes says nothing of the page.
      if (failed > 0) throw new Error(`${name}: ${failed} answers were not 200`)
      waited.set(name, { p50, p95 })
      print([name, p50.toFixed(1), p95.toFixed(1), aim === null ? '' : String(aim), database.toFixed(1)])
    }
  })
  return waited
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`)
}
