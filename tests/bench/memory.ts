import http from 'node:http'
import { readGoldenQueries } from '../integration/search/golden-queries'
import { type BenchPortal, signIn, whileRunning } from './portal'
import { ask } from './pour'

const seconds = Number(process.env.BENCH_SECONDS) || 600
const everyMs = 10_000
const visitors = 8

interface Told {
  rss: number
  heapUsed: number
  external: number
  arrayBuffers: number
}

/**
 * The memory of the web process while all kinds of visitors come for ten minutes: pages and searches that nobody has
 * asked for before, pages of somebody who has signed in, and things put into carts. What it holds is told after a
 * collection, so that what grows is kept by something.
 */
export async function measureMemory(portal: BenchPortal): Promise<void> {
  const cookie = await signIn({ ...portal.env, LOG_LEVEL: 'error' })
  const more = { BENCH_TELL_MS: String(everyMs) }
  await whileRunning(portal, 'tests/bench/web-with-memory.mjs', more, async (port, _pid, child) => {
    const answers = new Map<number, number>()
    const began = performance.now()
    const held: Told[] = []
    print(['after s', 'answers', 'RSS MB', 'heap', 'external', 'buffers'])
    child.on('message', (told: Partial<Told>) => {
      if (told.heapUsed === undefined) return
      held.push(told as Told)
      const done = [...answers.values()].reduce((sum, count) => sum + count, 0)
      const { rss, heapUsed, external, arrayBuffers } = told as Told
      const sizes = [rss, heapUsed, external, arrayBuffers].map((bytes) => (bytes / 1024 / 1024).toFixed(0))
      print([((performance.now() - began) / 1000).toFixed(0), String(done), ...sizes])
    })
    const asks = visits(portal.slugs, cookie)
    const agent = new http.Agent({ keepAlive: true, maxSockets: visitors })
    const visit = async () => {
      while (performance.now() - began < seconds * 1000) {
        const { path, headers, body } = asks()
        const { status } = await ask(agent, port, path, headers, body)
        answers.set(status, (answers.get(status) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: visitors }, visit))
    agent.destroy()
    console.log(
      `answers by status: ${[...answers].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
    )
    const { BENCH_SNAPSHOT: file } = process.env
    if (file) {
      child.send(file)
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    }
    const [first, last] = [held.slice(0, held.length / 2), held.slice(held.length / 2)].map(
      (half) => half.reduce((sum, { heapUsed }) => sum + heapUsed, 0) / half.length / 1024 / 1024,
    )
    console.log(
      `heap held on average: first half ${first?.toFixed(1)} MB, second half ${last?.toFixed(1)} MB`,
    )
  })
}

interface Visit {
  path: string
  headers?: Record<string, string>
  body?: string
}

const locales = ['uz-Latn', 'uz-Cyrl', 'ru', 'en']
const own = ['account', 'account/notices', 'account/orders', 'account/contact', 'cart']

/** What is asked next, in turn; no address comes twice but those that are somebody's own. */
function visits(slugs: string[], cookie: string): () => Visit {
  const queries = readGoldenQueries().filter(({ query }) => query.length <= 60)
  let count = 0
  const kinds: ((at: number, locale: string) => Visit)[] = [
    (at, locale) => ({ path: `/${locale}/market/products/${slugs[at % slugs.length]}?from=${at}` }),
    (at, locale) => ({ path: `/${locale}/market?page=${(at % 400) + 1}&from=${at}` }),
    (at, locale) => ({ path: `/${locale}/market?q=${encodeURIComponent(wordOf(at))}` }),
    (at, locale) => ({ path: `/${locale}/search?q=${encodeURIComponent(wordOf(at))}` }),
    (at, locale) => ({ path: `/${locale}/market/products/${slugs[at % slugs.length]}`, headers: { cookie } }),
    (at, locale) => ({ path: `/${locale}/${own[at % own.length]}`, headers: { cookie } }),
    (at, locale) => ({
      path: `/${locale}/market/products/${slugs[at % slugs.length]}`,
      headers: { 'sec-fetch-site': 'same-origin' },
      body: 'quantity=1',
    }),
  ]
  const wordOf = (at: number) => `${queries[at % queries.length]?.query ?? ''} ${at}`
  return () => {
    count += 1
    const locale = locales[count % locales.length] ?? ''
    const at = Math.floor(count / kinds.length)
    return (kinds[count % kinds.length] as (typeof kinds)[number])(at, locale)
  }
}

function print(cells: string[]): void {
  console.log(cells.map((cell) => cell.padStart(10)).join(''))
}
