import fs from 'node:fs'
import { buildWeb } from '../../app/cli/build'
import { withClient } from '../../app/cli/database'
import { fillEnvironment, secretsFile } from '../../app/cli/demo-env'
import { generateClient } from '../../app/cli/generate'
import { givenDay } from '../../app/cli/given-day'
import { findFreePort } from '../../app/cli/ports'
import { ending, startNode, stopProcess } from '../../app/cli/processes'
import { runCommand } from '../../app/cli/run-command'
import { SEED_SOURCES } from '../../app/cli/seeding'
import { ensureCatalogueTemplate, ensureTemplate } from '../../app/cli/templates'
import { startTestServer } from '../../app/cli/test-server'
import { readGoldenQueries } from '../integration/search/golden-queries'
import { measureActs } from './acts-table'
import { cpuOfTree, memoryOf } from './cpu'
import { load } from './load'

const connections = 8
const seconds = Number(process.env.BENCH_SECONDS) || 6

interface Target {
  name: string
  paths: string[]
  /** Milliseconds of CPU a request, app and database together; null when none is set. */
  aim: number | null
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

async function waitReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The process under test is not ready after 30 seconds')
}

await runCommand(async () => {
  await generateClient()
  await buildWeb()
  const test = await startTestServer()
  const day = givenDay()
  try {
    const databasePid = Number(
      fs
        .readFileSync(`${await dataDirectory(test.server.superuserUrl('postgres'))}/postmaster.pid`, 'utf8')
        .split('\n')[0],
    )
    if (process.argv.includes('acts')) {
      await measureActs(test, databasePid)
      return 0
    }
    const base = fillEnvironment(
      { PATH: process.env.PATH, HOME: process.env.HOME, APP_ENV: 'test' },
      { web: 1, sandbox: 2 },
    )
    const name = await ensureTemplate(
      test.server,
      {
        kind: 'bench',
        sources: [...SEED_SOURCES, 'tests/bench/seed.ts', secretsFile],
        variant: `_${day.replaceAll('-', '')}`,
        from: () => ensureCatalogueTemplate(test.server, day),
      },
      async (urls) => {
        const env = { ...base, DATABASE_URL: urls.ownerUrl, DATABASE_APP_URL: urls.appUrl }
        const { code } = await ending(startNode('tests/bench/seed.ts', [], { env }))
        if (code !== 0) throw new Error('Seeding the benchmark failed')
      },
    )
    const urls = { DATABASE_URL: test.server.ownerUrl(name), DATABASE_APP_URL: test.server.appUrl(name) }
    const slugs = await withClient(urls.DATABASE_URL, async (client) => {
      await client.query('analyze')
      const { rows } = await client.query<{ slug: string }>(
        `select slug from product where status = 'published' order by slug limit 400`,
      )
      return rows.map(({ slug }) => slug)
    })
    const measure = async (file: string, list: Target[], more: Record<string, string> = {}) => {
      const port = await findFreePort()
      const env = {
        ...base,
        ...urls,
        PORT: String(port),
        PUBLIC_ORIGIN: `http://localhost:${port}`,
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        ...more,
      }
      const child = startNode(file, [], { env, service: true })
      try {
        await waitReady(port)
        for (const { name: target, paths, aim } of list) {
          await load(port, paths, connections, Math.max(2, seconds / 3))
          const appBefore = cpuOfTree(child.pid ?? 0)
          const databaseBefore = cpuOfTree(databasePid)
          const result = await load(port, paths, connections, seconds)
          // What a refusal costs says nothing of the page.
          if (result.failed > 0) throw new Error(`${target}: ${result.failed} answers were not 200`)
          const app = (cpuOfTree(child.pid ?? 0) - appBefore) / result.requests
          const database = (cpuOfTree(databasePid) - databaseBefore) / result.requests
          print([
            target,
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
        console.log(`  (memory of this process afterwards: ${memoryOf(child.pid ?? 0)} MB)`)
      } finally {
        await stopProcess(child)
      }
    }

    console.log(
      `\n10,000 products, ${connections} connections, ${seconds} s each after a warm-up; CPU in ms a request\n`,
    )
    print(['', 'req/s', 'p50 ms', 'p95 ms', 'app', 'database', 'both', 'aim', 'kB'])
    await measure('build/server/web.js', targets(slugs))
    console.log('every page rendered (PAGE_CACHE_SECONDS=0)')
    await measure('build/server/web.js', targets(slugs), { PAGE_CACHE_SECONDS: '0' })
    const { code } = await ending(
      startNode('tests/bench/precision.ts', [], { env: { ...base, ...urls, LOG_LEVEL: 'error' } }),
    )
    if (code !== 0) return code
    await measureActs(test, databasePid)
    console.log('for comparison')
    await measure('tests/bench/bare-select.ts', [{ name: 'bare SELECT', paths: ['/'], aim: null }])
    await measure('tests/bench/bare-react.ts', [{ name: 'bare React', paths: ['/'], aim: null }])
    return 0
  } finally {
    await test.stop()
  }
}, 0)

async function dataDirectory(url: string): Promise<string> {
  return withClient(
    url,
    async (client) =>
      (await client.query<{ data_directory: string }>('show data_directory')).rows[0]?.data_directory ?? '',
  )
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(14)}${cells.map((cell) => cell.padStart(9)).join('')}`)
}
