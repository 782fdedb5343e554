import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getVoucherSide, standsOn } from '~/domains/identity/index.server'
import { type ByLocale, byLocale } from '~/domains/reference/schema'
import { forEveryReader } from '~/i18n/locales'
import { isId } from '~/lib/ids'
import { open, openJson } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import type { DeviceOrder, Prisma } from '~/platform/prisma/client'
import { type BeneficiaryName, openBeneficiary } from '../beneficiary.server'
import { openHandoverCode } from '../handover-code.server'
import { openMeasurements } from '../measurements.server'
import { maxHandoverAttempts } from '../rules'
import type { Recipient, VisitAddress } from '../schema'
import { openVisitAddress } from '../visit-address.server'
import { seenByMaker } from './list-maker-orders.server'

type Facts = Omit<
  DeviceOrder,
  | 'recipientCipher'
  | 'measurementsCipher'
  | 'handoverCodeHash'
  | 'handoverCodeCipher'
  | 'handoverAttempts'
  | 'version'
  | 'personId'
>

export interface DeviceOrderEventLine {
  type: string
  actorRole: string
  reasonCode: string | null
  text: string | null
  at: Date
}

export interface DeviceOrderFile extends Facts {
  voucherNumber: string
  /** Whom the device is for; null when that is the holder of the voucher. */
  beneficiary: BeneficiaryName | null
  /** Null unless shared, and null again once the order is cancelled or declined. */
  measurementsText: string | null
  maker: { slug: string; name: string; soato: string; phone: string; address: ByLocale }
  offer: { title: ByLocale; warrantyMonths: number; homeVisit: boolean; makingDays: number }
  recipient: Recipient
  /** Where the maker comes; null unless it is a home visit and the order is live. */
  visit: VisitAddress | null
  /** Wrong codes that can still be tried; 0 = locked until the person makes a new code. */
  codeAttemptsLeft: number
  events: DeviceOrderEventLine[]
}

export interface MakerOrderFile extends DeviceOrderFile {
  /** True when it is for the one who looks, or her family: a colleague works on it. */
  isOwn: boolean
}

export interface OwnDeviceOrder extends DeviceOrderFile {
  /** The code the person shows at hand-over; null before it is ready and after it was used. */
  handoverCode: string | null
}

/** One of the person's own orders; null when it is not hers or does not exist. */
export async function getOwnDeviceOrder(
  context: Context,
  deviceOrderId: string,
): Promise<OwnDeviceOrder | null> {
  const { personId } = context
  if (!isId(deviceOrderId) || !personId) return null
  return transaction(context, async (tx) => {
    const found = await readOrder(tx, { id: deviceOrderId, personId })
    if (!found) return null
    const { handoverCodeCipher, file } = found
    return {
      ...file,
      handoverCode: handoverCodeCipher && openHandoverCode(file.id, handoverCodeCipher),
    }
  })
}

/**
 * An order as staff of its maker see it: never one that is not paid for yet, never the code. Null when it is another
 * maker's or does not exist. The look is recorded in the person's own log, and so is a look at her measurements.
 */
export async function getMakerOrder(context: Context, deviceOrderId: string): Promise<MakerOrderFile | null> {
  const makerId = context.organisationId
  if (!isId(deviceOrderId) || context.role !== 'maker_staff' || !isId(makerId)) return null
  return transaction(context, async (tx) => {
    const found = await readOrder(tx, { id: deviceOrderId, makerId, ...seenByMaker })
    if (!found) return null
    await recordAudit(tx, {
      subject: found.personId,
      action: 'person.fileRead',
      details: { deviceOrderId },
    })
    if (found.file.measurementsText !== null) {
      await recordAudit(tx, {
        subject: found.personId,
        action: 'person.measurementsRead',
        details: { deviceOrderId },
      })
    }
    const side = await getVoucherSide(tx, found.file.voucherId)
    return { ...found.file, isOwn: standsOn(side, context) }
  })
}

async function readOrder(tx: Tx, where: Prisma.DeviceOrderWhereInput) {
  const order = await tx.deviceOrder.findFirst({ where })
  if (!order) return null
  const voucher = await tx.voucher.findUniqueOrThrow({
    where: { id: order.voucherId },
    select: { number: true, beneficiaryCipher: true },
  })
  // Not through the makers' door: an order keeps its maker and offer after they are withdrawn.
  const maker = await tx.maker.findUniqueOrThrow({ where: { id: order.makerId } })
  const offer = await tx.offer.findUniqueOrThrow({ where: { id: order.offerId } })
  const visit = await tx.deviceOrderVisit.findUnique({ where: { deviceOrderId: order.id } })
  const events = await tx.deviceOrderEvent.findMany({
    where: { deviceOrderId: order.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, type: true, actorRole: true, reasonCode: true, textCipher: true, at: true },
  })
  const {
    recipientCipher,
    measurementsCipher,
    handoverCodeHash: _hash,
    handoverCodeCipher,
    handoverAttempts,
    version: _version,
    personId,
    ...facts
  } = order
  const file: DeviceOrderFile = {
    ...facts,
    voucherNumber: voucher.number,
    beneficiary: openBeneficiary(voucher.beneficiaryCipher, order.voucherId),
    measurementsText: openMeasurements(measurementsCipher, order.id),
    maker: {
      slug: maker.slug,
      name: maker.name,
      soato: maker.soato,
      phone: maker.phone,
      address: forEveryReader({
        'uz-Latn': maker.addressUzLatn,
        'uz-Cyrl': maker.addressUzCyrl,
        ru: maker.addressRu,
        en: maker.addressEn,
      }),
    },
    offer: {
      title: byLocale.parse(offer.title),
      warrantyMonths: offer.warrantyMonths,
      homeVisit: offer.homeVisit,
      makingDays: offer.makingDays,
    },
    recipient: openJson<Recipient>(recipientCipher, {
      table: 'device_order',
      column: 'recipient',
      row: order.id,
    }),
    visit: visit && openVisitAddress(visit.addressCipher, order.id),
    codeAttemptsLeft: Math.max(0, maxHandoverAttempts - handoverAttempts),
    events: events.map(({ id, textCipher, ...event }) => ({
      ...event,
      text: textCipher && open(textCipher, { table: 'device_order_event', column: 'text', row: id }),
    })),
  }
  return { personId, handoverCodeCipher, file }
}
