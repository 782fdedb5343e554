import pg from 'pg'
import { killTree } from '../../bench/cpu'
import { brokenInvariants } from '../stage/broken-invariants'
import { makeReady, type ReadyOrder } from '../stage/make-ready'
import { openClients } from '../stage/posts'
import { type OpenStage, openStage, startWeb, type WebProcess } from '../stage/stage'
import { numberAfter, option, print } from '../table'
import { countEffects, doActs, planActs } from './round'
import { type MortalServer, openMortalServer } from './server'

const atOnce = 64

interface Scene {
  mortal: MortalServer
  stage: OpenStage
  webs: WebProcess[]
}

/**
 * The portal's processes and its PostgreSQL are killed (signal 9) in the middle of holds and captures, and started again:
 * `npm run prove -- faults 10 --acts 3000`. Nothing that was said to be done may be gone, nothing may be done twice.
 */
export async function proveFaults(): Promise<number> {
  const rounds = numberAfter('faults', 10)
  const holds = Math.ceil(option('acts', 3_000) / 2)
  const mortal = await openMortalServer()
  try {
    const stage = await openStage(mortal.test, { holders: holds * (rounds + 1), makers: 8 })
    Object.assign(process.env, stage.env)
    const scene: Scene = { mortal, stage, webs: [await startWeb(stage.env), await startWeb(stage.env)] }
    try {
      print(['round', 'acts', 'asked again', 'lost', 'twice', 'server s', 'web s', 'healed s', 'invariants'])
      let ready: ReadyOrder[] = await holdAll(scene, holds)
      let isRight = true
      for (let round = 1; round <= rounds; round++) {
        const done = await strike(scene, round, holds, ready)
        ready = done.ready
        isRight = isRight && done.isRight
      }
      return isRight ? 0 : 1
    } finally {
      for (const web of scene.webs) await web.stop()
      await stage.close()
    }
  } finally {
    await mortal.stop()
  }
}

/** The first orders, in peace. */
async function holdAll({ stage, webs }: Scene, holds: number): Promise<ReadyOrder[]> {
  const clients = openClients(atOnce)
  const acts = planActs(stage, 0, holds, [])
  await doActs(
    clients,
    webs.map(({ port }) => port),
    acts,
    atOnce,
    () => undefined,
  )
  clients.close()
  return withClient(stage, (client) => makeReady(client, vouchersOf(stage, 0, holds)))
}

const vouchersOf = ({ holders }: OpenStage, first: number, count: number) =>
  holders.slice(first, first + count).map(({ voucherId }) => voucherId)

async function strike(scene: Scene, round: number, holds: number, ready: readonly ReadyOrder[]) {
  const { stage, webs } = scene
  const clients = openClients(atOnce)
  const acts = planActs(stage, round * holds, holds, ready)
  let struck: Promise<Restart> | null = null
  const result = await doActs(
    clients,
    webs.map(({ port }) => port),
    acts,
    atOnce,
    (done) => {
      if (done >= acts.length / 2) struck ??= killAndRestart(scene)
    },
  )
  clients.close()
  const { up, serverS, webS } = (await (struck as Promise<Restart> | null)) ?? { up: 0, serverS: 0, webS: 0 }
  const healed = result.times.filter((time) => time > up).sort((one, other) => one - other)[0]
  return withClient(stage, async (client) => {
    const effects = await countEffects(client, acts)
    const acknowledged = await countEffects(client, result.acknowledged)
    const broken = await brokenInvariants(client)
    // Refused only because it was done before its answer was lost.
    const unexplained = (await countEffects(client, result.refused)).never
    const lost = acknowledged.never + unexplained
    print([
      ...[round, acts.length, result.askedAgain, lost, effects.more],
      ...[serverS.toFixed(1), webS.toFixed(1)],
      ...[healed ? ((healed - up) / 1000).toFixed(1) : '-', broken.length === 0 ? 'hold' : 'BROKEN'],
    ])
    for (const one of broken) print([`BROKEN ${one}`])
    return {
      isRight: lost === 0 && effects.more === 0 && effects.never === 0 && broken.length === 0,
      ready: await makeReady(client, vouchersOf(stage, round * holds, holds)),
    }
  })
}

interface Restart {
  /** The moment at which all were started again. */
  up: number
  /** Seconds from then until the server took questions, and until both processes were ready. */
  serverS: number
  webS: number
}

/**
 * Both processes and the server, at once; started again at once as well, as `npm start` does, so that the processes load
 * while the server recovers.
 */
async function killAndRestart({ mortal, webs, stage }: Scene): Promise<Restart> {
  for (const { child } of webs) if (child.pid) killTree(child.pid)
  await mortal.kill()
  const up = performance.now()
  const serving = mortal.restart().then(() => (performance.now() - up) / 1000)
  const started = await Promise.all(webs.map(({ port }) => startWeb(stage.env, { port })))
  const webS = (performance.now() - up) / 1000
  webs.splice(0, webs.length, ...started)
  return { up, serverS: await serving, webS }
}

async function withClient<T>(
  { superuserUrl }: OpenStage,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
