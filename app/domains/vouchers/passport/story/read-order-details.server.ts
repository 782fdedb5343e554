import type { Work } from '~/platform/work.server'
import { isOneAct, type StoryLine } from './story-line'

type Details = Partial<Pick<StoryLine, 'step' | 'day'>>

interface Known extends Details {
  orderId: string
  type: string
  /** When it was recorded; null where an order has one such event. */
  at: Date | null
}

interface Event {
  orderId: string
  type: string
  at: Date
}

/**
 * What stands beside the events of a voucher's orders, asked for each in turn, the oldest first: which step was done, and the
 * day that was named.
 */
export async function readOrderDetails(work: Work, voucherId: string): Promise<(event: Event) => Details> {
  const orders = await work.tx.deviceOrder.findMany({
    where: { voucherId },
    select: {
      ...{ id: true, readyOn: true, warrantyUntil: true },
      milestones: {
        orderBy: [{ recordedAt: 'asc' }, { doneOn: 'asc' }],
        select: { code: true, recordedAt: true },
      },
      delays: { select: { expectedOn: true, recordedAt: true } },
      dispatches: {
        select: { dueOn: true, recordedAt: true, answerBy: true, cameBackAt: true },
      },
      claims: {
        select: {
          ...{ askedAt: true, answerBy: true, answeredAt: true, promisedOn: true },
          ...{ disputedAt: true, decideBy: true },
        },
      },
    },
  })
  const known = orders.flatMap(({ id: orderId, readyOn, ...order }): Known[] => [
    { orderId, type: 'deviceOrder.accepted', at: null, day: readyOn },
    ...order.milestones.map(({ code: step, recordedAt: at }) => ({
      ...{ orderId, type: 'deviceOrder.milestoneDone', at, step },
    })),
    ...order.delays.map(({ expectedOn: day, recordedAt: at }) => ({
      ...{ orderId, type: 'deviceOrder.delayed', at, day },
    })),
    ...order.dispatches.flatMap(({ dueOn, recordedAt, answerBy, cameBackAt }) => [
      { orderId, type: 'deviceOrder.dispatched', at: recordedAt, day: dueOn },
      { orderId, type: 'deviceOrder.cameBack', at: cameBackAt ?? recordedAt, day: answerBy },
    ]),
    ...order.claims.flatMap((claim) => claimDays(orderId, claim)),
  ])
  const left = new Set(known)
  return (event) => {
    // Two of one kind may be of one moment: each event takes one.
    const found = [...left].find(
      ({ orderId, type, at }) =>
        orderId === event.orderId && type === event.type && (!at || isOneAct(at, event.at)),
    )
    if (found) left.delete(found)
    return { step: found?.step ?? null, day: found?.day ?? null }
  }
}

interface ClaimDays {
  askedAt: Date
  answerBy: Date
  answeredAt: Date | null
  promisedOn: Date | null
  disputedAt: Date | null
  decideBy: Date | null
}

function claimDays(orderId: string, claim: ClaimDays): Known[] {
  const { askedAt, answerBy, answeredAt, promisedOn, disputedAt, decideBy } = claim
  return [
    ...(['returnAsked', 'repairAsked', 'complaintAsked'] as const).map((asked) => ({
      ...{ orderId, type: `deviceOrder.${asked}`, at: askedAt, day: answerBy },
    })),
    ...(answeredAt ? [{ orderId, type: 'deviceOrder.repairPromised', at: answeredAt, day: promisedOn }] : []),
    ...(disputedAt
      ? (['claimDisputed', 'claimUnanswered'] as const).map((dispute) => ({
          ...{ orderId, type: `deviceOrder.${dispute}`, at: disputedAt, day: decideBy },
        }))
      : []),
  ]
}
