import { newId } from '~/lib/ids'
import { stageCeiling } from '../stage/holders'
import { makeReady } from '../stage/make-ready'
import { handOverPost, type Post, placePost } from '../stage/posts'
import { ask, type Outcome, type RaceScene, repeat, together } from './scene'

export interface Round {
  outcome: Outcome
  /** What was done to the ledger and the rows. */
  effects: number
}

/** The same voucher, spent by everybody at once at different orders. */
export async function spendAtOnce(scene: RaceScene, round: number): Promise<Round> {
  const { holder, maker } = sidesOf(scene, round)
  const outcome = await together(
    scene,
    repeat(() => placePost(holder, maker, stageCeiling)),
  )
  const effects = await ask(
    scene,
    `select count(*) as n from device_order o join effect e on e.subject_id = o.id and e.kind = 'deviceOrder.placed'
      where o.voucher_id = $1`,
    [holder.voucherId],
  )
  return { outcome, effects }
}

/** The device of that order, handed over by everybody at once with the right code. */
export async function handOverAtOnce(scene: RaceScene, round: number): Promise<Round> {
  const { holder, maker } = sidesOf(scene, round)
  const [ready] = await makeReady(scene.client, [holder.voucherId])
  if (!ready) throw new Error('no order to hand over')
  const outcome = await together(
    scene,
    repeat(() => handOverPost(maker, ready.orderId, ready.code)),
  )
  const effects = await ask(
    scene,
    `select count(*) as n from effect where subject_id = $1 and kind = 'deviceOrder.captured'`,
    [ready.orderId],
  )
  return { outcome, effects }
}

/** What she asked of it, answered by everybody at once: the device comes back. */
export async function takeBackAtOnce(scene: RaceScene, round: number): Promise<Round> {
  const { holder, maker } = sidesOf(scene, round)
  const { rows } = await scene.client.query<{ id: string }>(
    `select id from device_order where voucher_id = $1 and status = 'handed_over'`,
    [holder.voucherId],
  )
  const orderId = rows[0]?.id ?? newId()
  const asking = await together(scene, [askPost(holder.cookie, orderId)])
  if (asking.done !== 1) throw new Error(`the return was not asked for: ${JSON.stringify(asking)}`)
  const claims = await scene.client.query<{ id: string }>(
    `select id from device_claim where device_order_id = $1 and status = 'asked'`,
    [orderId],
  )
  const path = `/ru/maker/claims/${claims.rows[0]?.id}`
  const outcome = await together(
    scene,
    repeat((): Post => ({ path, cookie: maker.cookie, body: 'answer=takeBack' })),
  )
  const effects = await ask(
    scene,
    `select count(*) as n from effect where subject_id = $1 and kind = 'deviceOrder.returned'`,
    [orderId],
  )
  return { outcome, effects }
}

const askPost = (cookie: string, orderId: string): Post => ({
  path: `/ru/vouchers/orders/${orderId}/claims/new?kind=return`,
  cookie,
  body: new URLSearchParams({ kind: 'return', reasonCode: 'doesNotFit', text: 'Трость коротка' }).toString(),
})

function sidesOf({ stage }: RaceScene, round: number) {
  const holder = stage.holders[round]
  const maker = stage.makers[round % stage.makers.length]
  if (!holder || !maker) throw new Error(`nobody for round ${round}`)
  return { holder, maker }
}
