import { startTestServer } from '../../../app/cli/database/test-server'
import { brokenInvariants } from '../stage/broken-invariants'
import { openDecider } from '../stage/open-decider'
import { openStage } from '../stage/stage'
import { freeStandIns, startStandIns } from '../stage/stand-ins'
import { numberAfter, print, textOption } from '../table'
import { bookAtOnce } from './appointment-race'
import { decideAtOnce } from './decide-race'
import { handOverAtOnce, type Round, spendAtOnce, takeBackAtOnce } from './device-races'
import { buyLastAtOnce, completeAtOnce, pressAtOnce, useLastCodeAtOnce } from './market-races'
import { atOnce, openRaces, type RaceScene } from './scene'

/**
 * 64 clients through two processes of the portal, at once at the same thing: `npm run prove -- races 100`, or a few of them
 * by a part of their names (`--only product`).
 */
export async function proveRaces(): Promise<number> {
  const rounds = numberAfter('races', 100)
  const test = await startTestServer()
  try {
    const stage = await openStage(test, { holders: Math.max(rounds, atOnce), makers: 4 })
    Object.assign(stage.env, await freeStandIns())
    Object.assign(process.env, stage.env)
    const scene = await openRaces(stage)
    const standIns = await startStandIns(stage.env, scene.webs[1].port)
    try {
      const decider = await openDecider(scene.client)
      print(['', 'one effect', 'rounds', 'busy (503)', 'failed', 'seconds'])
      let isRight = true
      const races: Record<string, (scene: RaceScene, round: number) => Promise<Round>> = {
        'the same voucher spent': spendAtOnce,
        'the same device handed over': handOverAtOnce,
        'the same return confirmed': takeBackAtOnce,
        'the same appointment': bookAtOnce,
        'the last of a budget line': (one, round) => decideAtOnce(one, decider, round),
        'the last piece of a product': buyLastAtOnce,
        'the same checkout pressed': pressAtOnce,
        'a code with one use left': useLastCodeAtOnce,
        'a payment looked at': completeAtOnce,
      }
      const only = textOption('only') ?? ''
      for (const [name, race] of Object.entries(races).filter(([each]) => each.includes(only)))
        isRight = (await run(scene, name, rounds, race)) && isRight
      const broken = await brokenInvariants(scene.client)
      for (const one of broken) print([`BROKEN ${one}`])
      if (broken.length === 0) print(['invariants of npm run verify', 'hold'])
      return isRight && broken.length === 0 ? 0 : 1
    } finally {
      await scene.close()
      await standIns.stop()
      await stage.close()
    }
  } finally {
    await test.stop()
  }
}

async function run(
  scene: RaceScene,
  name: string,
  rounds: number,
  race: (scene: RaceScene, round: number) => Promise<Round>,
): Promise<boolean> {
  const began = performance.now()
  let [right, busy, failed] = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const { outcome, effects } = await race(scene, round)
    failed += outcome.failed
    busy += outcome.busy
    if (effects === 1 && outcome.done === 1 && outcome.failed === 0) right += 1
    else console.log(`  round ${round}: ${effects} effects, ${JSON.stringify(outcome)}`)
  }
  print([name, right, rounds, busy, failed, ((performance.now() - began) / 1000).toFixed(0)])
  return right === rounds
}
