import { startTestServer, type TestServer } from '../../../app/cli/database/test-server'
import { brokenInvariants } from '../stage/broken-invariants'
import { openDecider } from '../stage/open-decider'
import { openStage } from '../stage/stage'
import { freeStandIns, startStandIns } from '../stage/stand-ins'
import { numberAfter, print, textOption } from '../table'
import { bookAtOnce } from './appointment-race'
import { decideAtOnce } from './decide-race'
import { handOverAtOnce, type Round, spendAtOnce, takeBackAtOnce } from './device-races'
import { buyLastAtOnce, buyTwoAtOnce, completeAtOnce, pressAtOnce, useLastCodeAtOnce } from './market-races'
import { atOnce, type Outcome, openRaces, type RaceScene } from './scene'
import { buildWithout, guards } from './unguarded'

const races: Record<string, (scene: RaceScene, round: number) => Promise<Round>> = {
  'the same voucher spent': spendAtOnce,
  'the same device handed over': handOverAtOnce,
  'the same return confirmed': takeBackAtOnce,
  'the same appointment': bookAtOnce,
  'the last of a budget line': decideWithOne(),
  'the last piece of a product': buyLastAtOnce,
  'two goods or none': buyTwoAtOnce,
  'the same checkout pressed': pressAtOnce,
  'a code with one use left': useLastCodeAtOnce,
  'a payment looked at': completeAtOnce,
}

/**
 * 64 clients through two processes of the portal, at once at the same thing: `npm run prove -- races 100`, or a few of them
 * by a part of their names (`--only product`). `--unguarded` runs those of which a guard is known without it, each in a
 * database of its own, until a round goes wrong: one that stays right proves nothing.
 */
export async function proveRaces(): Promise<number> {
  const rounds = numberAfter('races', 100)
  const only = textOption('only') ?? ''
  const names = Object.keys(races).filter((name) => name.includes(only))
  const test = await startTestServer()
  try {
    if (process.argv.includes('--unguarded')) return await proveGuards(test, names, rounds)
    return await withScene(test, { holders: Math.max(rounds, atOnce) }, async (scene) => {
      print(['', 'one effect', 'rounds', 'busy (503)', 'failed', 'seconds'])
      let isRight = true
      for (const name of names) isRight = (await run(scene, name, rounds)) && isRight
      const broken = await brokenInvariants(scene.client)
      for (const one of broken) print([`BROKEN ${one}`])
      if (broken.length === 0) print(['invariants of npm run verify', 'hold'])
      return isRight && broken.length === 0 ? 0 : 1
    })
  } finally {
    await test.stop()
  }
}

/** Whether each race goes wrong without what keeps it right. */
async function proveGuards(test: TestServer, names: readonly string[], rounds: number): Promise<number> {
  let isProved = true
  for (const name of names) {
    const guard = guards[name]
    if (!guard) continue
    const wrongIn = await withScene(test, { holders: 0, program: buildWithout(guard) }, async (scene) => {
      for (const statement of guard.database) await scene.client.query(statement)
      for (let round = 0; round < rounds; round++) {
        const { outcome, effects } = await play(scene, name, round)
        if (!isRightRound(outcome, effects)) return { round: round + 1, effects, failed: outcome.failed }
      }
      return null
    })
    print([
      name,
      wrongIn
        ? `wrong in round ${wrongIn.round}: ${wrongIn.effects} effects, ${wrongIn.failed} failed`
        : 'STAYS RIGHT',
    ])
    isProved = isProved && wrongIn !== null
  }
  return isProved ? 0 : 1
}

interface SceneTask {
  holders: number
  /** Another program than the built one. */
  program?: string
}

async function withScene<T>(
  test: TestServer,
  { holders, program }: SceneTask,
  work: (scene: RaceScene) => Promise<T>,
): Promise<T> {
  const stage = await openStage(test, { holders, makers: 4 })
  Object.assign(stage.env, await freeStandIns())
  Object.assign(process.env, stage.env)
  const scene = await openRaces(stage, program)
  const standIns = await startStandIns(stage.env, scene.webs[1].port)
  try {
    return await work(scene)
  } finally {
    await scene.close()
    await standIns.stop()
    await stage.close()
  }
}

/** Who decides is there from the first of its rounds on. */
function decideWithOne() {
  const deciders = new WeakMap<RaceScene, ReturnType<typeof openDecider>>()
  return async (scene: RaceScene, round: number): Promise<Round> => {
    const decider = deciders.get(scene) ?? openDecider(scene.client)
    deciders.set(scene, decider)
    return decideAtOnce(scene, await decider, round)
  }
}

async function play(scene: RaceScene, name: string, round: number): Promise<Round> {
  const race = races[name]
  if (!race) throw new Error(`no race ${name}`)
  return race(scene, round)
}

/** One effect, one who is told so, and all others read why not. */
const isRightRound = ({ done, failed, read }: Outcome, effects: number) =>
  effects === 1 && done === 1 && failed === 0 && !read.includes('')

async function run(scene: RaceScene, name: string, rounds: number): Promise<boolean> {
  const began = performance.now()
  let [right, busy, failed] = [0, 0, 0]
  const read = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const { outcome, effects } = await play(scene, name, round)
    failed += outcome.failed
    busy += outcome.busy
    for (const reason of outcome.read) read.add(reason.replace(/[0-9][0-9:.]*/g, '…'))
    if (isRightRound(outcome, effects)) right += 1
    else
      console.log(
        `  round ${round}: ${effects} effects, ${JSON.stringify({ ...outcome, read: [...new Set(outcome.read)] })}`,
      )
  }
  print([name, right, rounds, busy, failed, ((performance.now() - began) / 1000).toFixed(0)])
  for (const reason of read) console.log(`  read: ${reason}`)
  return right === rounds
}
