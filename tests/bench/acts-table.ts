import { sharedServer, type TestServer } from '../../app/cli/database/test-server'
import { ending, startNode } from '../../app/cli/processes/processes'
import { givenDay } from '../../app/cli/seeding/given-day'
import type { ActCost } from './measure-act'

const subjects = ['market', 'cases', 'vouchers']

/** What people do most, each in a database of its own, without pages, beside a bare movement of money: CPU in milliseconds an act. All subjects, or those that are asked for. */
export async function measureActs(
  test: TestServer,
  databasePid: number,
  asked: readonly string[] = [],
): Promise<void> {
  console.log('\nacts, one after another; CPU in ms an act, without its pages\n')
  print([
    '',
    'app',
    'database',
    'worker',
    'times bare',
    'aim',
    'a second',
    'asked',
    'trips',
    'slowest ms',
    '  slowest',
  ])
  for (const subject of subjects.filter((one) => asked.length === 0 || asked.includes(one))) {
    const env = {
      ...sharedServer(test),
      APP_ENV: 'test',
      SEED_DAY: givenDay(),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      BENCH_DATABASE_PID: String(databasePid),
    }
    const child = startNode('tests/bench/acts.ts', [subject], { env, output: 'collect' })
    const { code, output } = await ending(child)
    if (code !== 0) throw new Error(`Measuring ${subject} failed:\n${output}`)
    const costs = JSON.parse(output.trim().split('\n').at(-1) ?? '[]') as ActCost[]
    const [bare] = costs
    for (const cost of costs) print(cellsOf(cost, bare))
  }
}

/** CPU of app and database against that of the bare movement of money in SQL. */
const aims: Readonly<Record<string, string>> = { hold: '10', 'hand over': '10', submit: '15' }

function cellsOf(cost: ActCost, bare = cost): string[] {
  const { name, app, database, worker, statements, roundTrips, slowestMs, slowest, perSecond } = cost
  const counted = [statements, roundTrips].map((count) => count.toFixed(0))
  return [
    name,
    ...[app, database, worker].map((ms) => ms.toFixed(1)),
    ((app + database) / (bare.app + bare.database)).toFixed(1),
    aims[name] ?? '',
    perSecond?.toFixed(0) ?? '',
    ...counted,
    slowestMs.toFixed(1),
    `  ${slowest}`,
  ]
}

function print([name = '', ...cells]: string[]): void {
  console.log(`${name.padEnd(14)}${cells.map((cell) => cell.padStart(11)).join('')}`)
}
