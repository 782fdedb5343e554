import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { readTerms } from '../../claims/rows/read-terms.server'
import { lastReturnDay } from '../../claims/rules'
import { liveOrderStatuses } from '../../lifecycle'
import { renewableOnOf } from '../../rules'
import type { OrderStanding, VoucherStanding } from './next-steps'

const refusable = {
  ...{ status: true, decideBy: true, appealUntil: true },
  appeal: { select: { id: true } },
} as const

/** How a voucher stands, for what comes next of it. With the eyes of whoever reads, who may see it. */
export async function readStanding(work: Work, voucherId: string): Promise<VoucherStanding> {
  const voucher = await work.tx.voucher.findUniqueOrThrow({
    where: { id: voucherId },
    select: {
      ...{ status: true, validUntil: true, suspendedAt: true, renewableOn: true },
      entitlement: { select: { renewableOn: true } },
      quoteRequests: { where: { status: 'open' }, select: { answerBy: true } },
      ceilingRequests: { select: refusable },
    },
  })
  const { status, validUntil, suspendedAt, quoteRequests, ceilingRequests } = voucher
  return {
    ...{ status, validUntil, isSuspended: suspendedAt !== null, renewableOn: renewableOnOf(voucher) },
    quotesUntil: quoteRequests[0]?.answerBy ?? null,
    ceilings: ceilingRequests.map(withAppeal),
    order: await readOrder(work, voucherId),
  }
}

const withAppeal = <T extends { appeal: { id: string } | null }>({ appeal, ...one }: T) => ({
  ...one,
  hasAppeal: appeal !== null,
})

async function readOrder(work: Work, voucherId: string): Promise<OrderStanding | null> {
  const order = await work.tx.deviceOrder.findFirst({
    where: { voucherId, status: { in: [...liveOrderStatuses] } },
    select: {
      ...{ id: true, status: true, payUntil: true, readyOn: true, warrantyUntil: true, handedOverAt: true },
      isRepair: true,
      delays: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], take: 1, select: { expectedOn: true } },
      dispatches: {
        orderBy: { ordinal: 'desc' },
        take: 1,
        select: { status: true, dueOn: true, answerBy: true },
      },
      acts: { where: { status: 'recorded' }, select: { confirmBy: true } },
      claims: {
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        select: { kind: true, status: true, answerBy: true, promisedOn: true, decideBy: true },
      },
      renewals: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], select: refusable },
      appointments: {
        where: { status: 'booked', startsAt: { gte: work.now() } },
        orderBy: { startsAt: 'asc' },
        take: 1,
        select: { startsAt: true, purpose: true },
      },
    },
  })
  if (!order) return null
  const { handedOverAt, isRepair, delays, dispatches, acts, claims, renewals, appointments, ...facts } = order
  const [visit] = appointments
  return {
    ...{ ...facts, claims },
    expectedOn: delays[0]?.expectedOn ?? null,
    returnUntil: isRepair ? null : handedOverAt && lastReturnDay(dayOf(handedOverAt), await readTerms(work)),
    isReturnAsked: claims.some(({ kind, status }) => kind === 'return' && status !== 'withdrawn'),
    visit: visit ? { at: visit.startsAt, purpose: visit.purpose ?? 'measure' } : null,
    dispatch: dispatches[0] ?? null,
    actBy: acts[0]?.confirmBy ?? null,
    renewals: renewals.map(withAppeal),
  }
}
