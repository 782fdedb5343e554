import { cpuOfTree } from './cpu'
import { load } from './load'
import { type BenchPortal, whileRunning } from './portal'
import { pour } from './pour'

const seconds = Number(process.env.BENCH_SECONDS) || 20
const turns = 4
const connections = 8
/** As browsers ask. */
const packed = { 'accept-encoding': 'gzip' }

/**
 * What becomes of readers when more come than can be served: as many as come, come, whatever became of those before.
 * Each asks for a page that must be rendered. `goodput` is by the clock, which on a busy machine says little; `by CPU`
 * is what a second of CPU of the portal and its database serves, against the same when just as many come as it can
 * serve. The load itself comes from the same machine: `load` is its share of one core.
 */
export async function measureOverload(portal: BenchPortal): Promise<void> {
  const paths = portal.slugs.map((slug) => `/uz-Latn/market/products/${slug}`)
  await whileRunning(portal, 'build/server/web.js', { PAGE_CACHE: 'off' }, async (port, pid) => {
    const spend = watchCpu(pid, portal.databasePid)
    await load(port, paths, connections, seconds / 2, packed)
    print([
      '',
      'asked/s',
      'served/s',
      'goodput',
      'by CPU',
      'p50 ms',
      'p99 ms',
      'refused/s',
      'p50 ms',
      'p99 ms',
    ])
    for (const times of [1, 2, 3]) {
      const sum = { able: 0, asked: 0, served: [] as number[], refused: [] as number[], broken: 0, took: 0 }
      const cpu = { able: 0, poured: 0, load: 0 }
      // In turns, for the machine may be slower by now.
      for (let turn = 0; turn < turns; turn++) {
        const able = await spend(() => load(port, paths, connections, seconds / turns, packed))
        const most = able.result.requests / able.result.seconds
        const poured = await spend(() => pour(port, paths, most * times, seconds / turns, packed))
        const { served, refused, broken, took } = poured.result
        sum.able += most * took
        sum.asked += most * times * took
        sum.served.push(...served)
        sum.refused.push(...refused)
        sum.broken += broken
        sum.took += took
        cpu.able += able.cpu / able.result.requests / turns
        cpu.poured += poured.cpu
        cpu.load += poured.own
      }
      const { served, refused, broken, took } = sum
      print([
        `${times}x`,
        (sum.asked / took).toFixed(0),
        (served.length / took).toFixed(0),
        percent(served.length / sum.able),
        percent((served.length * cpu.able) / cpu.poured),
        at(sort(served), 0.5),
        at(sort(served), 0.99),
        (refused.length / took).toFixed(0),
        at(sort(refused), 0.5),
        at(sort(refused), 0.99),
        `  (load ${percent(cpu.load / took / 1000)}, broken ${broken})`,
      ])
    }
  })
}

/** Milliseconds of CPU that the portal and its database spent on it, and that this process did. */
function watchCpu(pid: number, databasePid: number) {
  return async <T>(work: () => Promise<T>) => {
    const sum = () => cpuOfTree(pid) + cpuOfTree(databasePid)
    const before = sum()
    const ownBefore = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(ownBefore)
    return { result, cpu: sum() - before, own: (user + system) / 1000 }
  }
}

const sort = (times: number[]) => times.sort((a, b) => a - b)
const percent = (share: number) => `${(share * 100).toFixed(0)} %`

function at(sorted: number[], share: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return value === undefined ? '-' : value.toFixed(0)
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(6)}${cells.map((cell) => cell.padStart(10)).join('')}`)
}
