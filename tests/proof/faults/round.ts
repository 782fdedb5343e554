import type pg from 'pg'
import { newId } from '~/lib/ids'
import { stageCeiling } from '../stage/holders'
import type { ReadyOrder } from '../stage/make-ready'
import { type Answer, type Clients, handOverPost, isDone, type Post, placePost } from '../stage/posts'
import type { OpenStage } from '../stage/stage'

/** Something that a client wants to be done once, however often it has to ask. */
export interface Act {
  kind: 'deviceOrder.placed' | 'deviceOrder.captured'
  orderId: string
  post: Post
}

/** Holds of people from the `first` one on, and hand-overs of orders that are ready, mixed. */
export function planActs(
  stage: OpenStage,
  first: number,
  holds: number,
  ready: readonly ReadyOrder[],
): Act[] {
  const acts: Act[] = []
  for (let index = first; index < first + holds; index++) {
    const [holder, maker] = [stage.holders[index], stage.makers[index % stage.makers.length]]
    if (!holder || !maker) throw new Error('not enough people')
    const orderId = newId()
    acts.push({ kind: 'deviceOrder.placed', orderId, post: placePost(holder, maker, stageCeiling, orderId) })
    const one = ready[index - first]
    const of = one && stage.makers.find(({ id }) => id === one.makerId)
    if (one && of)
      acts.push({
        kind: 'deviceOrder.captured',
        orderId: one.orderId,
        post: handOverPost(of, one.orderId, one.code),
      })
  }
  return acts
}

export interface RoundResult {
  /** Said to be done by the portal, with the moment. */
  acknowledged: Act[]
  /** Questions that came to nothing and were asked again. */
  askedAgain: number
  /** Refused when asked again: it had been done, and the answer was lost. */
  refused: Act[]
  /** Moments of the clock at which something was done. */
  times: number[]
}

/** So many clients do the acts; whoever gets no answer asks again, at the other process. */
export async function doActs(
  clients: Clients,
  ports: readonly number[],
  acts: readonly Act[],
  atOnce: number,
  after: (done: number) => void,
): Promise<RoundResult> {
  const result: RoundResult = { acknowledged: [], askedAgain: 0, refused: [], times: [] }
  const left = [...acts].reverse()
  const client = async (place: number) => {
    for (let act = left.pop(); act; act = left.pop()) {
      const answer = await insist(act.post, place)
      if (isDone(answer)) result.acknowledged.push(act)
      else result.refused.push(act)
      result.times.push(performance.now())
      after(result.times.length)
    }
  }
  const insist = async (post: Post, place: number): Promise<Answer> => {
    for (let attempt = 0; ; attempt++) {
      const answer = await clients.send(ports[(place + attempt) % ports.length] ?? 0, post)
      if (answer.status !== 0 && answer.status < 500) return answer
      result.askedAgain += 1
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, place) => client(place)))
  return result
}

/** What the ledger has of the acts: how many once, how many never, how many more than once; the first of each. */
export async function countEffects(client: pg.Client, acts: readonly Act[]) {
  const { rows } = await client.query<{ n: number; acts: string }>(
    `select coalesce(found.n, 0)::int as n, count(*)::text as acts
      from unnest($1::text[], $2::uuid[]) as wanted (kind, subject)
      left join lateral (select count(*) as n from effect e
        where e.subject_id = wanted.subject and e.kind = wanted.kind) found on true group by 1`,
    [acts.map(({ kind }) => kind), acts.map(({ orderId }) => orderId)],
  )
  const of = (n: number) => Number(rows.find((row) => row.n === n)?.acts ?? 0)
  return { never: of(0), once: of(1), more: acts.length - of(0) - of(1) }
}
