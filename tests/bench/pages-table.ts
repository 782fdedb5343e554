import { readGoldenQueries } from '../integration/search/golden-queries'
import { cpuOfTree, memoryOf } from './cpu'
import { load } from './load'
import { type BenchPortal, signIn, whileRunning } from './portal'

const connections = Number(process.env.BENCH_CONNECTIONS) || 8
const seconds = Number(process.env.BENCH_SECONDS) || 6

interface Target {
  name: string
  paths: string[]
  /** Milliseconds of CPU a request, app and database together; null when none is set. */
  aim: number | null
  headers?: Record<string, string>
}

// Words that buyers type, in the scripts they type them in, some misspelt.
const words = [
  'gilam',
  'ГИЛАМ',
  "o'yinchoq",
  'oʻyinchoq',
  'ўйинчоқ',
  'suzani',
  'kulol',
  'lagan',
  'сумка',
  'adras',
  'doppi',
  'дўппи',
  'sumka',
  'qoʻgʻirchoq',
  'doll',
  'carpet',
  'silk',
  'кукла',
  'halat',
  'choyshab',
]

function targets(slugs: string[]): Target[] {
  const pages = Array.from({ length: 40 }, (_, i) => `/uz-Latn/market?page=${i + 1}`)
  return [
    { name: 'home', paths: ['/uz-Latn', '/ru', '/en', '/uz-Cyrl'], aim: null },
    { name: 'services', paths: ['/uz-Latn/services', '/ru/services'], aim: null },
    {
      name: 'product list',
      paths: ['/uz-Latn/market', ...pages, '/ru/market', '/ru/market?sort=price'],
      aim: 6,
    },
    {
      name: 'search',
      paths: words.flatMap((word) =>
        ['uz-Latn', 'ru'].map((lang) => `/${lang}/market?q=${encodeURIComponent(word)}`),
      ),
      aim: 4.5,
    },
    { name: 'whole portal', paths: goldenPaths(), aim: null },
    { name: 'product page', paths: slugs.map((slug) => `/uz-Latn/market/products/${slug}`), aim: 2 },
  ]
}

/** A search of everything, for what the golden queries ask. */
function goldenPaths(): string[] {
  return readGoldenQueries()
    .filter(({ query }) => query.length <= 100)
    .map(({ query }, at) => `/${at % 2 ? 'ru' : 'uz-Latn'}/search?q=${encodeURIComponent(query)}`)
}

/** What somebody who has signed in reads: the same pages as everybody. */
function signedInTargets(list: Target[], cookie: string): Target[] {
  return list
    .filter(({ name }) => name !== 'whole portal')
    .map((target) => ({ ...target, name: `${target.name}, signed in`, headers: { cookie } }))
}

/** Every page kept, read by somebody who has signed in, and rendered anew; all of them, or those whose names are asked for. */
export async function measureAllPages(portal: BenchPortal, asked: readonly string[]): Promise<void> {
  const web = 'build/server/web.js'
  const all = targets(portal.slugs)
  const some = all.filter(({ name }) => asked.includes(name))
  const list = some.length > 0 ? some : all
  printHead()
  const cookie = await signIn({ ...portal.env, LOG_LEVEL: 'error' })
  const kept = await measurePages(portal, web, [...list, ...signedInTargets(list, cookie)])
  console.log('every page rendered (PAGE_CACHE=off)')
  const rendered = await measurePages(portal, web, list, { PAGE_CACHE: 'off' })
  console.log('for comparison')
  const bare = { name: 'bare React, one SELECT', paths: ['/'], aim: null }
  const floor = await measurePages(portal, 'tests/bench/bare-react.ts', [bare])
  printRatios(kept, rendered, floor.get(bare.name) ?? 0)
}

/** What each page costs, and how fast it comes. Answers milliseconds of CPU a request by the page's name. */
async function measurePages(
  portal: BenchPortal,
  file: string,
  list: Target[],
  more: Record<string, string> = {},
): Promise<Map<string, number>> {
  const costs = new Map<string, number>()
  await whileRunning(portal, file, more, async (port, pid) => {
    for (const { name, paths, aim, headers } of list) {
      // Each page once, and often enough to be compiled: on a busy machine it would be measured as it is made.
      const warmUps = Math.max(paths.length, 500)
      await load(port, paths, connections, Math.max(2, seconds / 3), headers, warmUps)
      const appBefore = cpuOfTree(pid)
      const databaseBefore = cpuOfTree(portal.databasePid)
      const result = await load(port, paths, connections, seconds, headers)
      // What a refusal costs says nothing of the page.
      if (result.failed > 0) throw new Error(`${name}: ${result.failed} answers were not 200`)
      const app = (cpuOfTree(pid) - appBefore) / result.requests
      const database = (cpuOfTree(portal.databasePid) - databaseBefore) / result.requests
      costs.set(name, app + database)
      print([
        name,
        (result.requests / result.seconds).toFixed(0),
        result.p50.toFixed(1),
        result.p95.toFixed(1),
        app.toFixed(2),
        database.toFixed(2),
        (app + database).toFixed(2),
        aim === null ? '' : String(aim),
        (result.bytes / 1024).toFixed(0),
      ])
    }
    console.log(`  (memory of this process afterwards: ${memoryOf(pid)} MB)`)
  })
  return costs
}

function printHead(): void {
  console.log(
    `\n10,000 products, ${connections} connections, ${seconds} s each after a warm-up; CPU in ms a request\n`,
  )
  print(['', 'req/s', 'p50 ms', 'p95 ms', 'app', 'database', 'both', 'aim', 'kB'])
}

/** The costs that are aimed at as ratios within one run. */
function printRatios(kept: Map<string, number>, rendered: Map<string, number>, floor: number): void {
  console.log('\nratios within this run')
  for (const [name, cost] of kept) {
    const own = kept.get(`${name}, signed in`)
    if (own !== undefined)
      console.log(`  ${name}: signed in ${(own / cost).toFixed(1)} times anonymous (aim 2)`)
  }
  const page = (rendered.get('product page') ?? 0) / floor
  console.log(
    `  product page rendered anew: ${page.toFixed(1)} times the bare React page with one SELECT (aim 4)`,
  )
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(9)).join('')}`)
}
