import { type Context, systemContext } from '~/domains/identity/context'
import { postAct } from '~/domains/ledger/index.server'
import {
  answerDispute,
  answerReturn,
  type BuyersReturn,
  type DecideDispute,
  decideParcelDispute,
  endDisputeTerm,
  endSilentReturn,
  type GiveBack,
  performAsBuyer,
  readBuyer,
  recordReturned,
  returnPart,
  type SettledReturn,
  sendReturn,
  submitDisputeOfReturn,
  submitReturn,
  submitSecondLook,
  takeOffer,
  withdrawReturn,
} from '~/domains/market/index.server'
import { isSellersFault, refundReasonOf } from '~/domains/market/schema'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { ownSellers } from './orders-plan'
import { type PlannedReturn, plannedReturns } from './returns-plan'

interface CameParcel {
  id: string
  sellerId: string
  personId: string | null
  orderNumber: string
  phone: string
  checkoutId: string
  lineId: string
  isMade: boolean
  cameAt: Date
  /** Since when it is what it is. */
  since: Date
  photos: { key: string; width: number; height: number }[]
}

/** Returns in every state: open ones of what came in the last days, ended ones of what came long ago. Nobody is notified. */
export async function seedReturns({ day }: { day: SeedDay }): Promise<void> {
  const portal = systemContext(() => day.now)
  if ((await transaction(portal, (tx) => tx.parcelReturn.count())) > 0) return
  const came = await findCame(portal)
  const isFresh = ({ cameAt }: CameParcel) => cameAt > addDays(day.now, -12)
  const buyerId = demonstrationPeople(day).find(({ key }) => key === 'buyer')?.pinfl
  const own = new Set(ownSellers)
  const fresh = first(came.filter(isFresh), ({ sellerId }) => own.has(sellerId))
  const ended = came.filter(({ cameAt }) => cameAt < addDays(day.now, -40))
  const old = first(ended, ({ personId }) => buyerId !== undefined && personId === personSeedId(buyerId))
  for (const plan of plannedReturns) {
    const from = plan.isOpen ? fresh : old
    // Made to order goes back for the seller's fault alone.
    const at = from.findIndex(({ isMade }) => !isMade || isSellersFault(plan.reason))
    const [parcel] = at < 0 ? [] : from.splice(at, 1)
    if (parcel) await seedReturn(day, parcel, plan)
  }
}

/** Those that the demonstration people look at come before the others. */
function first(parcels: CameParcel[], isTheirs: (parcel: CameParcel) => boolean): CameParcel[] {
  return [...parcels.filter(isTheirs), ...parcels.filter((parcel) => !isTheirs(parcel))]
}

/** What came, the latest first; guests have no account. Of each a line out of stock, where it has one. */
async function findCame(portal: Context): Promise<CameParcel[]> {
  return perform(portal, async (work) => {
    const rows = await work.tx.parcel.findMany({
      where: { status: { in: ['delivered', 'received'] }, refunds: { none: {} }, problems: { none: {} } },
      orderBy: [{ paidAt: 'desc' }, { sellerId: 'asc' }],
      select: {
        ...{ id: true, sellerId: true, personId: true, orderId: true, deliveredAt: true, receivedAt: true },
        order: { select: { number: true, checkoutId: true } },
        lines: {
          select: {
            ...{ id: true, takenUnits: true },
            product: { select: { photos: { orderBy: { position: 'asc' }, take: 1 } } },
          },
          orderBy: { productId: 'asc' },
        },
      },
    })
    const came: CameParcel[] = []
    for (const { id, sellerId, personId, orderId, order, lines, deliveredAt, receivedAt } of rows) {
      const line = lines.find(({ takenUnits }) => takenUnits > 0) ?? lines[0]
      const cameAt = deliveredAt ?? receivedAt
      if (!line || !cameAt) continue
      const { phone } = (await readBuyer(work, orderId)).contact
      const { number: orderNumber, checkoutId } = order
      const photos = line.product.photos.map(({ storageKey: key, width, height }) => ({ key, width, height }))
      const since = receivedAt ?? cameAt
      came.push({
        ...{
          id,
          sellerId,
          personId,
          orderNumber,
          phone,
          checkoutId,
          lineId: line.id,
          isMade: line.takenUnits === 0,
          cameAt,
          since,
          photos,
        },
      })
    }
    return came
  })
}

async function seedReturn(day: SeedDay, parcel: CameParcel, plan: PlannedReturn): Promise<void> {
  const { id: parcelId, sellerId, personId, orderNumber, phone, lineId, cameAt, since, photos } = parcel
  const name = `return:${plan.name}`
  const returnId = seedId(name)
  const hour = 3_600_000
  // Open ones began some hours ago, after she had the parcel, so that none of their days is over.
  const now = day.now.getTime()
  const begun = Math.max(since.getTime(), now - 6 * hour)
  const start = plan.isOpen ? begun + (now - begun) / 8 : cameAt.getTime() + 20 * hour
  const between = plan.isOpen ? (now - begun) / 8 : 26 * hour
  let step = 0
  const next = (): Context => {
    const at = new Date(start + step++ * between)
    return { ...systemContext(() => at, 'seed'), isPast: true }
  }
  const guest = personId ? {} : { guest: { number: orderNumber, phone } }
  const buyer = (): Context => ({ ...next(), ...(personId ? { personId, role: 'citizen' } : {}) })
  const seller = (): Context => ({ ...next(), role: 'artisan', organisationId: sellerId })
  const of = { parcelId, returnId }
  const { reason, remedy, message } = plan
  must(
    name,
    await performAsBuyer(buyer(), submitReturn, {
      ...{ parcelId, ...guest, key: returnId, units: new Map([[lineId, 1]]) },
      ...{ reason, remedy, message, photos: reason === 'damaged' ? photos : [] },
    }),
  )
  for (const one of plan.steps) {
    if (one.by === 'seller') must(name, await perform(seller(), answerReturn, { ...of, ...one.answer }))
    else if (one.by === 'sends')
      must(name, await performAsBuyer(buyer(), sendReturn, { ...of, ...guest, trackingNumber: one.number }))
    else if (one.by === 'takes')
      await performAsBuyer(
        buyer(),
        async (work: Work, input: BuyersReturn) =>
          payBack(work, parcel, must(name, await takeOffer(work, input))),
        { ...of, ...guest },
      )
    else if (one.by === 'receives')
      await perform(seller(), async (work) =>
        payBack(work, parcel, must(name, await recordReturned(work, { ...of, state: one.state }))),
      )
    else if (one.by === 'withdraws')
      must(name, await performAsBuyer(buyer(), withdrawReturn, { ...of, ...guest }))
    else if (one.by === 'disputes')
      must(
        name,
        await performAsBuyer(buyer(), submitDisputeOfReturn, { ...of, ...guest, message: one.message }),
      )
    else if (one.by === 'nobody') {
      const late = new Date(start + 20 * 86_400_000)
      must(
        name,
        await perform({ ...next(), now: () => late }, endSilentReturn, { id: of.returnId, parcelId }),
      )
    } else if (one.by === 'answers') {
      const problemId = await findDispute(parcelId)
      must(name, await perform(seller(), answerDispute, { parcelId, problemId, message: one.message }))
    } else if (one.by === 'asksLook') {
      const problemId = await findDispute(parcelId)
      const said = { parcelId, problemId, message: one.message, ...guest }
      must(name, await performAsBuyer(buyer(), submitSecondLook, said))
    } else if (one.by === 'term') {
      const problemId = await findDispute(parcelId)
      const late = new Date(start + 20 * 86_400_000)
      const of = { parcelId, problemId }
      must(name, await perform({ ...next(), now: () => late }, endDisputeTerm, of, noMoney))
    } else {
      const units = new Map(one.remedy === 'none' ? [] : [[lineId, 1]])
      await decideAtDesk(day, { ...next(), role: 'approver' }, { ...one, parcelId, units })
    }
  }
}

/** Money that a step moves: the refund is asked for and done, as the payments' provider would. */
async function payBack(
  work: Work,
  { id: parcelId, checkoutId }: CameParcel,
  settled: SettledReturn | null,
): Promise<void> {
  if (!settled) return
  const { id: key, reasonCode, lines } = settled.goods
  const reason = refundReasonOf(reasonCode)
  const returned = await returnPart(work, {
    ...{ key, parcelId, reason, withDelivery: isSellersFault(reasonCode) },
    units: new Map(lines.map(({ lineId, quantity }) => [lineId, quantity])),
    settles: { percent: settled.percent },
  })
  const { amountTiyin } = must('return', returned)
  await postAct(work, 'parcelRefund.given', key)
  await work.asSystem(async () => {
    const intent = await work.tx.paymentIntent.findFirstOrThrow({ where: { subjectId: checkoutId } })
    const id = seedId(`refund:return:${key}`)
    await work.tx.refund.create({
      data: {
        ...{ id, paymentIntentId: intent.id, key: `parcelRefund:${key}`, amountTiyin, status: 'requested' },
        ...{ reasonCode: `sellerOrder.${reason}`, createdAt: work.now() },
      },
    })
    await work.tx.refund.update({
      where: { id },
      data: { status: 'completed', completedAt: work.now(), providerRefundId: `re_seed_return_${key}` },
    })
  })
}

async function findDispute(parcelId: string): Promise<string> {
  const { id } = await transaction(systemContext(), (tx) =>
    tx.parcelProblem.findFirstOrThrow({ where: { parcelId, closedAt: null }, select: { id: true } }),
  )
  return id
}

async function decideAtDesk(
  day: SeedDay,
  then: Context,
  { parcelId, isSecond, ...said }: Omit<DecideDispute, 'problemId' | 'withDelivery'> & { isSecond?: boolean },
): Promise<void> {
  const key = isSecond ? 'approver-2' : 'approver'
  const desk = demonstrationPeople(day).find((person) => person.key === key)
  const problemId = await findDispute(parcelId)
  const personId = desk ? personSeedId(desk.pinfl) : null
  const decision = { ...said, parcelId, problemId, withDelivery: false }
  must('return', await perform({ ...then, personId }, decideParcelDispute, decision, noMoney))
}

/** No plan gives money back by a dispute's decision. */
const noMoney: GiveBack<never> = () => Promise.reject(new Error('money of a dispute'))
