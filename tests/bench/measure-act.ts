import pg from 'pg'
import { cpuOfTree } from './cpu'

export interface ActCost {
  name: string
  /** Milliseconds of CPU an act. */
  app: number
  database: number
  /** Of the jobs that an act left behind, database included; 0 when it leaves none. */
  worker: number
  /** Questions to the database an act, without those that open and close transactions; and with them. */
  statements: number
  roundTrips: number
  /** Milliseconds of waiting for its answer, on average, of the statement that took longest in sum; and its first words. */
  slowestMs: number
  slowest: string
  /** How many are done a second by many people at once, in one process and by the clock; absent where nobody asked. */
  perSecond?: number
}

/** Acts before the first that counts, so that code is compiled and statements are prepared. */
export const warmUps = 120

/** What the driver asked, by text. */
const asked = new Map<string, { times: number; ms: number }>()

/** From here on every question of this process is counted. */
export function countQuestions(): void {
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const config = given[0] as string | { text: string }
    const text = typeof config === 'string' ? config : config.text
    const began = performance.now()
    const answer = Reflect.apply(query, this, given) as Promise<unknown> | undefined
    if (answer instanceof Promise) {
      const note = () => {
        const known = asked.get(text) ?? { times: 0, ms: 0 }
        asked.set(text, { times: known.times + 1, ms: known.ms + performance.now() - began })
      }
      answer.then(note, note)
    }
    return answer
  } as typeof query
}

/** Does the same act with each input, one after another, and says what one took; `work` does what the jobs would. */
export async function measureAct<Input>(
  name: string,
  inputs: Input[],
  act: (input: Input) => Promise<unknown>,
  work: () => Promise<unknown> = async () => undefined,
): Promise<ActCost> {
  const databasePid = Number(process.env.BENCH_DATABASE_PID)
  const rest = inputs.slice(warmUps)
  for (const input of inputs.slice(0, warmUps)) await act(input)
  await work()
  asked.clear()
  const acting = await spend(databasePid, async () => {
    for (const input of rest) await act(input)
  })
  const questions = [...asked.entries()]
  const working = await spend(databasePid, work)
  const all = sumOf(questions, () => true)
  const [slowest = ['', { times: 1, ms: 0 }]] = questions.sort(([, a], [, b]) => b.ms - a.ms)
  const count = rest.length
  return {
    name,
    app: acting.own / count,
    database: acting.database / count,
    worker: (working.own + working.database) / count,
    statements: sumOf(questions, (text) => !/^(begin|commit|rollback)\b/i.test(text)) / count,
    roundTrips: all / count,
    slowestMs: slowest[1].ms / slowest[1].times,
    slowest: slowest[0].replace(/\s+/g, ' ').replaceAll('"public".', '').slice(0, 60),
  }
}

/** People who act at the same moment. */
const atOnce = 16

/** How many acts a second are done by many at once, on a machine that does nothing else but this. */
export async function measureRate<Input>(
  inputs: readonly Input[],
  act: (input: Input) => Promise<unknown>,
): Promise<number> {
  const left = [...inputs]
  const began = performance.now()
  const work = async () => {
    for (let input = left.pop(); input !== undefined; input = left.pop()) await act(input)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return (inputs.length * 1000) / (performance.now() - began)
}

function sumOf(questions: [string, { times: number }][], counts: (text: string) => boolean): number {
  return questions.reduce((sum, [text, { times }]) => (counts(text) ? sum + times : sum), 0)
}

/** Milliseconds of CPU that this process and the database spent on it. */
async function spend(databasePid: number, work: () => Promise<unknown>) {
  const before = process.cpuUsage()
  const databaseBefore = cpuOfTree(databasePid)
  await work()
  const { user, system } = process.cpuUsage(before)
  return { own: (user + system) / 1000, database: cpuOfTree(databasePid) - databaseBefore }
}
