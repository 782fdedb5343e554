import { readAddress } from '~/domains/reference/index.server'
import { type ByLocale, byLocale } from '~/domains/reference/schema'
import { open } from '~/platform/crypto.server'
import type { DeviceOrder, Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type BeneficiaryName, openBeneficiary } from '../beneficiary.server'
import { type DispatchRow, readDispatches } from '../handover/dispatch/rows/read-dispatches.server'
import { readToldAt } from '../handover/rows/read-told-at.server'
import { isMadeToMeasure } from '../making/is-made-to-measure.server'
import { type AcceptanceFile, readAcceptance } from '../making/rows/read-acceptance.server'
import { type MakingFile, readMaking } from '../making/rows/read-making.server'
import { type MeasuredRow, readMeasured } from '../making/rows/read-measured.server'
import { type RepairFile, readRepair } from '../passport/read-repair.server'
import { maxHandoverAttempts } from '../rules'
import type { Recipient, VisitAddress } from '../schema'
import { openMeasurements } from './measurements.server'
import { openRecipient } from './recipient.server'
import { openVisitAddress } from './visit-address.server'

type Facts = Omit<
  DeviceOrder,
  | 'recipientCipher'
  | 'repairCipher'
  | 'measurementsCipher'
  | 'handoverCodeHash'
  | 'handoverCodeCipher'
  | 'handoverAttempts'
  | 'handoverWrongHash'
  | 'handoverId'
  | 'version'
  | 'offerVersion'
  | 'personId'
>

export interface DeviceOrderEventLine {
  type: string
  actorRole: string
  reasonCode: string | null
  text: string | null
  at: Date
  /** The help by which a clerk did it for the person; null where nobody did, and for the maker. */
  help: { clerkRole: string; organisationId: string | null } | null
}

export interface DeviceOrderFile extends Facts {
  voucherNumber: string
  /** Whom the device is for; null when that is the holder of the voucher. */
  beneficiary: BeneficiaryName | null
  /** Null unless shared, and null again once the order is cancelled or declined. */
  measurementsText: string | null
  /** What the maker measured, the latest first; empty for a maker who does not make it any more. */
  measured: MeasuredRow[]
  isMadeToMeasure: boolean
  /** How its making goes; null unless it is made to measure and was accepted. */
  making: MakingFile | null
  /** Who has to accept it before it is handed over; null unless it is made to measure. */
  acceptance: AcceptanceFile | null
  /** What it repairs; null for a device. */
  repair: RepairFile | null
  maker: { slug: string; name: string; soato: string; phone: string; address: ByLocale }
  offer: { title: ByLocale; warrantyMonths: number; homeVisit: boolean; byPost: boolean; makingDays: number }
  recipient: Recipient
  /** Each time that it was under way to her, the latest first; none of what is made to measure. */
  dispatches: DispatchRow[]
  /** When it was handed over by the clock of the phone that kept it; null unless it was sent later. */
  toldAt: Date | null
  /** Where it is brought or sent; null unless it is, and the order is live. */
  visit: VisitAddress | null
  /** Wrong codes that can still be tried; 0 = locked until the person makes a new code. */
  codeAttemptsLeft: number
  events: DeviceOrderEventLine[]
}

/** An order with all that stands around it, as far as whoever acts may see it; null when there is none. */
export async function readOrderFile(work: Work, where: Prisma.DeviceOrderWhereInput) {
  const order = await work.tx.deviceOrder.findFirst({ where })
  if (!order) return null
  const voucher = await work.tx.voucher.findUniqueOrThrow({
    where: { id: order.voucherId },
    select: { number: true, beneficiaryCipher: true },
  })
  // Not through the makers' door: an order keeps its maker and offer after they are withdrawn.
  const maker = await work.tx.maker.findUniqueOrThrow({ where: { id: order.makerId } })
  // As it was when the order was placed: what the maker changed since is not this order's.
  const ordered = { offerId: order.offerId, version: order.offerVersion }
  const offer =
    (await work.tx.offerVersion.findUnique({ where: { offerId_version: ordered } })) ??
    (await work.tx.offer.findUniqueOrThrow({ where: { id: order.offerId } }))
  const visit = await work.tx.deviceOrderVisit.findUnique({ where: { deviceOrderId: order.id } })
  const events = await work.tx.deviceOrderEvent.findMany({
    where: { deviceOrderId: order.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, type: true, actorRole: true, reasonCode: true, textCipher: true, at: true },
      assistance: { select: { clerkRole: true, organisationId: true } },
    },
  })
  const isMade = await isMadeToMeasure(work, order.deviceCode)
  const acceptedAt = events.find(({ type }) => type === 'deviceOrder.accepted')?.at
  const {
    recipientCipher,
    repairCipher: _repairCipher,
    measurementsCipher,
    handoverCodeHash: _hash,
    handoverCodeCipher,
    handoverAttempts,
    handoverWrongHash: _wrong,
    handoverId,
    version: _version,
    offerVersion: _offerVersion,
    personId,
    ...facts
  } = order
  const file: DeviceOrderFile = {
    ...facts,
    voucherNumber: voucher.number,
    beneficiary: openBeneficiary(voucher.beneficiaryCipher, order.voucherId),
    measurementsText: openMeasurements(measurementsCipher, order.id),
    measured: await readMeasured(work, order.id),
    isMadeToMeasure: isMade,
    repair: await readRepair(work, order),
    acceptance: isMade ? await readAcceptance(work, order) : null,
    toldAt: handoverId ? await readToldAt(work, handoverId) : null,
    dispatches: isMade ? [] : await readDispatches(work, order.id),
    making: isMade ? await readMaking(work, order, acceptedAt) : null,
    maker: {
      slug: maker.slug,
      name: maker.name,
      soato: maker.soato,
      phone: maker.phone,
      address: readAddress(maker),
    },
    offer: {
      title: byLocale.parse(offer.title),
      warrantyMonths: offer.warrantyMonths,
      ...{ homeVisit: offer.homeVisit, byPost: offer.byPost },
      makingDays: offer.makingDays,
    },
    recipient: openRecipient(recipientCipher, order.id),
    visit: visit && openVisitAddress(visit.addressCipher, order.id),
    codeAttemptsLeft: Math.max(0, maxHandoverAttempts - handoverAttempts),
    events: events.map(({ id, textCipher, assistance: help, ...event }) => ({
      ...{ ...event, help },
      text: textCipher && open(textCipher, { table: 'device_order_event', column: 'text', row: id }),
    })),
  }
  return { personId, handoverCodeCipher, file }
}
