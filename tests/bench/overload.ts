import http from 'node:http'
import { load } from './load'
import { type BenchPortal, whileRunning } from './portal'

const seconds = Number(process.env.BENCH_SECONDS) || 10

/**
 * What becomes of readers when more come than can be served: as many as come, come, whatever became of those before.
 * Each asks for a page that must be rendered.
 */
export async function measureOverload(portal: BenchPortal): Promise<void> {
  const paths = portal.slugs.map((slug) => `/uz-Latn/market/products/${slug}`)
  await whileRunning(portal, 'build/server/web.js', { PAGE_CACHE: 'off' }, async (port) => {
    await load(port, paths, 8, seconds / 2)
    print([
      '',
      'asked/s',
      'served/s',
      'goodput',
      'p50 ms',
      'p99 ms',
      'refused/s',
      'p50 ms',
      'p99 ms',
      'broken',
    ])
    for (const times of [1, 2, 3]) {
      // Measured each time anew: the machine may be slower by now.
      const { requests, seconds: lasted } = await load(port, paths, 8, seconds / 2)
      const most = requests / lasted
      const { served, refused, broken, took } = await pour(port, paths, most * times)
      print([
        `${times}x`,
        (most * times).toFixed(0),
        (served.length / took).toFixed(0),
        `${((served.length / took / most) * 100).toFixed(0)} %`,
        at(served, 0.5),
        at(served, 0.99),
        (refused.length / took).toFixed(0),
        at(refused, 0.5),
        at(refused, 0.99),
        String(broken),
      ])
    }
  })
}

interface Poured {
  /** Milliseconds from when each was to be asked, in order. */
  served: number[]
  refused: number[]
  broken: number
  took: number
}

async function pour(port: number, paths: string[], perSecond: number): Promise<Poured> {
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 2_000 })
  const served: number[] = []
  const refused: number[] = []
  let broken = 0
  const began = performance.now()
  const asked: Promise<void>[] = []
  const total = Math.round(perSecond * seconds)
  while (asked.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond))
    while (asked.length < due) {
      const start = began + (asked.length / perSecond) * 1000
      const answer = ask(agent, port, paths[asked.length % paths.length] ?? '/').then((status) => {
        const took = performance.now() - start
        if (status === 200) served.push(took)
        else if (status === 503) refused.push(took)
        else broken += 1
      })
      asked.push(answer)
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const took = (performance.now() - began) / 1000
  await Promise.all(asked)
  agent.destroy()
  for (const list of [served, refused]) list.sort((a, b) => a - b)
  return { served, refused, broken, took }
}

/** The answer's status; 0 when there was none. */
function ask(agent: http.Agent, port: number, path: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { host: `localhost:${port}`, 'accept-encoding': 'gzip', 'accept-language': 'uz' }
    http
      .get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0))
      })
      .on('error', () => resolve(0))
  })
}

function at(sorted: number[], share: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return value === undefined ? '-' : value.toFixed(0)
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(6)}${cells.map((cell) => cell.padStart(10)).join('')}`)
}
