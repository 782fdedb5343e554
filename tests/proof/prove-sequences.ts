import fc from 'fast-check'
import { sharedServer, startTestServer } from '../../app/cli/database/test-server'
import { ending, startNode } from '../../app/cli/processes/processes'
import { givenDay } from '../../app/cli/seeding/given-day'
import { sequences, type Tally, walk } from './model/sequences'
import { numberAfter, option, print, textOption } from './table'

const longest = 120

/** Random lives of vouchers on the model: `npm run prove -- sequences 100000`. Answers the exit code. */
export function proveSequences(): number {
  const runs = numberAfter('sequences', 100_000)
  const seed = option('seed', Date.now() % 2 ** 31)
  const path = textOption('path')
  const tally: Tally = new Map()
  let steps = 0
  const began = performance.now()
  const details = fc.check(
    fc.property(sequences(longest), (sequence) => {
      walk(sequence, tally)
      steps += sequence.length
    }),
    { numRuns: runs, seed, ...(path && { path }) },
  )
  printTally(tally)
  print(['sequences', details.numRuns, 'steps', steps])
  print(['seed', seed, 'seconds', ((performance.now() - began) / 1000).toFixed(1)])
  if (!details.failed) return 0
  console.log(`\n${details.errorInstance}\n${JSON.stringify(details.counterexample)}`)
  const where = `--seed ${details.seed} --path ${details.counterexamplePath}`
  console.log(`\nAgain: npm run prove -- sequences 1 ${where}`)
  return 1
}

interface ChildAnswer {
  tally: [string, { done: number; refused: number }][]
  broken: string[]
  error: string | null
  seed: number
  path: string | null
}

/** The same lives on the model and on the portal with its database, side by side: `npm run prove -- database 200`. */
export async function proveOnDatabase(): Promise<number> {
  const runs = numberAfter('database', 200)
  const seed = option('seed', Date.now() % 2 ** 31)
  const path = textOption('path')
  const test = await startTestServer()
  try {
    const began = performance.now()
    const env = {
      ...process.env,
      ...sharedServer(test),
      APP_ENV: 'test',
      SEED_DAY: givenDay(),
      LOG_LEVEL: 'error',
    }
    const task = { runs, seed, path, most: 100 }
    const child = startNode('tests/proof/real/real-child.ts', [JSON.stringify(task)], {
      env,
      output: 'collect',
    })
    const { code, output } = await ending(child)
    if (code !== 0) throw new Error(`The sequences broke off:\n${output}`)
    const answer = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as ChildAnswer
    printTally(new Map(answer.tally))
    print(['sequences', runs, 'seed', seed])
    print(['seconds', ((performance.now() - began) / 1000).toFixed(0)])
    for (const name of answer.broken) print([`BROKEN ${name}`])
    if (answer.error) {
      console.log(`\n${answer.error}`)
      console.log(`\nAgain: npm run prove -- database 1 --seed ${answer.seed} --path ${answer.path}`)
    }
    return answer.error || answer.broken.length > 0 ? 1 : 0
  } finally {
    await test.stop()
  }
}

function printTally(tally: Tally): void {
  print(['', 'done', 'refused'])
  for (const [name, { done, refused }] of [...tally].sort()) print([name, done, refused])
}
