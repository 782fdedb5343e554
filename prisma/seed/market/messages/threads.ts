import { systemContext } from '~/domains/identity/context'
import {
  decideMessage,
  performInThread,
  readBuyer,
  recordSeen,
  sendMessage,
  submitMessageReport,
  type Thread,
} from '~/domains/market/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { demonstrationPeople } from '../../people/people'
import { personSeedId } from '../../people/persons'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'
import { seedId } from '../../seed-id'
import { ownSellers } from '../orders-plan'
import { type PlannedThread, plannedThreads } from './threads-plan'

interface SeededParcel {
  id: string
  sellerId: string
  personId: string | null
  orderNumber: string
  phone: string
  status: PlannedThread['statuses'][number]
  from: Date
  /** Until when something of it happened. */
  until: Date
  photos: { key: string; width: number; height: number }[]
}

/** What buyers and sellers wrote each other. Nobody is notified. */
export async function seedThreads(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now)
  if ((await transaction(portal, (tx) => tx.parcelMessage.count())) > 0) return
  const parcels = await findParcels(day)
  const buyer = demonstrationPeople(day).find(({ key }) => key === 'buyer')
  const isOf = {
    buyer: ({ personId }: SeededParcel) => buyer !== undefined && personId === personSeedId(buyer.pinfl),
    seller: ({ sellerId }: SeededParcel) => ownSellers.includes(sellerId),
  }
  for (const plan of plannedThreads) {
    const at = parcels.findIndex((parcel) => plan.statuses.includes(parcel.status) && isOf[plan.of](parcel))
    const [parcel] = at < 0 ? [] : parcels.splice(at, 1)
    if (parcel) await seedThread(day, parcel, plan)
  }
}

/** The latest first. */
function findParcels(day: SeedDay): Promise<SeededParcel[]> {
  return transaction(
    systemContext(() => day.now),
    async (work) => {
      const rows = await work.tx.parcel.findMany({
        where: { paidAt: { lt: day.now } },
        orderBy: [{ paidAt: 'desc' }, { number: 'asc' }],
        select: {
          ...{ id: true, sellerId: true, personId: true, orderId: true, status: true, paidAt: true },
          ...{ receivedAt: true, order: { select: { number: true } } },
          lines: {
            take: 1,
            orderBy: { productId: 'asc' },
            select: { product: { select: { photos: { orderBy: { position: 'asc' }, take: 1 } } } },
          },
        },
      })
      const found: SeededParcel[] = []
      for (const { orderId, order, lines, paidAt, receivedAt, ...row } of rows) {
        const { phone } = (await readBuyer(work, orderId)).contact
        const pictures = lines.flatMap(({ product }) => product.photos)
        const photos = pictures.map(({ storageKey: key, width, height }) => ({ key, width, height }))
        const times = { from: paidAt, until: receivedAt ?? day.now }
        found.push({ ...row, ...times, orderNumber: order.number, phone, photos })
      }
      return found
    },
  )
}

async function seedThread(
  day: SeedDay,
  parcel: SeededParcel,
  { name, messages, seen, reported }: PlannedThread,
): Promise<void> {
  const { id: parcelId, sellerId, personId, orderNumber, phone, from, until, photos } = parcel
  const step = (until.getTime() - from.getTime()) / (messages.length * 2 + 1)
  const contextAt = (nth: number, side: Thread['side']) => {
    const at = new Date(from.getTime() + step * nth)
    const past = { ...systemContext(() => at, 'seed'), isPast: true }
    if (side === 'seller') return { ...past, role: 'artisan' as const, organisationId: sellerId }
    return personId ? { ...past, personId, role: 'citizen' as const } : past
  }
  const guest = personId ? {} : { guest: { number: orderNumber, phone } }
  const threadOf = (side: Thread['side']): Thread => ({ parcelId, side, ...(side === 'buyer' ? guest : {}) })
  for (const [nth, { by, text, photo }] of messages.entries()) {
    const key = seedId(`message:${name}:${nth}`)
    const input = { ...threadOf(by), key, text, photos: photo ? photos : [] }
    must(name, await performInThread(contextAt(nth * 2 + 1, by), sendMessage, input))
    if (nth >= seen) continue
    const reader = by === 'buyer' ? 'seller' : 'buyer'
    must(name, await performInThread(contextAt(nth * 2 + 2, reader), recordSeen, threadOf(reader)))
  }
  const about = reported && messages[reported.nth]
  if (!about) return
  const side = about.by === 'buyer' ? 'seller' : 'buyer'
  const { nth, reasonCode, isHidden } = reported
  const messageId = seedId(`message:${name}:${nth}`)
  const by = contextAt(messages.length * 2, side)
  const input = { ...threadOf(side), messageId, reasonCode, text: null, network: null }
  must(name, await performInThread(by, submitMessageReport, input))
  const desk = demonstrationPeople(day).find(({ key }) => key === 'approver')
  if (!isHidden || !desk) return
  const decider = {
    ...by,
    personId: personSeedId(desk.pinfl),
    role: 'approver' as const,
    organisationId: null,
  }
  must(name, await perform(decider, decideMessage, { messageId, move: 'hide', reasonCode, version: 1 }))
}
