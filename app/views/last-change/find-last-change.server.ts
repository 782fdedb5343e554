import { type ActFilter, findLastAct } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { nameColumns } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import type { ChangedBy, ChangedRecord, LastChange } from './changed-record'
import { mayKnowName } from './may-know-name'

/**
 * Who did what to a record last, and when: for somebody whose form came too late. Null when nothing is known of it. The
 * caller has seen that this person may work on the record; the audit is read with the portal's eyes.
 */
export function findLastChange(context: Context, record: ChangedRecord): Promise<LastChange | null> {
  return transaction(context, (tx) => asSystem(tx, () => readChange(tx, context, record)))
}

async function readChange(tx: Work, context: Context, record: ChangedRecord): Promise<LastChange | null> {
  const filter = await filterOf(tx, context, record)
  const last = filter && (await findLastAct(tx, filter))
  const edited = record.kind === 'product' ? await readEdit(tx, record.id) : null
  // A change that the audit keeps too is told by the audit: it knows more.
  if (edited && (!last || edited.at.getTime() - last.at.getTime() > 5000))
    return {
      act: 'product.edited',
      at: edited.at.toISOString(),
      who: await describeActor(tx, context, edited),
    }
  if (!last) return null
  return { act: last.action, at: last.at.toISOString(), who: await describeActor(tx, context, last) }
}

/** Where the audit keeps what was done to it. */
async function filterOf(tx: Work, context: Context, record: ChangedRecord): Promise<ActFilter | null> {
  switch (record.kind) {
    case 'application':
    case 'voucher':
    case 'order':
    case 'product':
    case 'seller':
    case 'textRequest':
    case 'awardBatch':
    case 'makerBatch':
      return { chain: `${record.kind}:${record.id}` }
    case 'caseVoucher': {
      const voucher = await tx.voucher.findFirst({
        where: { entitlement: { applicationId: record.id } },
        orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
        select: { id: true },
      })
      return voucher && { chain: `voucher:${voucher.id}` }
    }
    case 'provision': {
      const given = await tx.provision.findFirst({
        where: { caseId: record.caseId },
        select: { id: true },
      })
      return given && { chain: `provision:${given.id}` }
    }
    case 'careTask':
      return { chain: `provision:${record.id}` }
    case 'freePlace': {
      const offer = await tx.queueOffer.findFirst({
        where: { freePlaceId: record.id },
        orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
        select: { queuePlaceId: true },
      })
      return (
        offer && {
          ...{ chain: `provision:${offer.queuePlaceId}`, about: { detail: 'freePlaceId', is: record.id } },
        }
      )
    }
    case 'mandate': {
      const mandate = await tx.mandate.findUnique({ where: { id: record.id }, select: { holderId: true } })
      return (
        mandate && {
          ...{ chain: `person:${mandate.holderId}`, about: { detail: 'mandateId', is: record.id } },
        }
      )
    }
    case 'deviceOrder': {
      const order = await tx.deviceOrder.findUnique({
        where: { id: record.id },
        select: { voucherId: true },
      })
      return (
        order && { chain: `voucher:${order.voucherId}`, about: { detail: 'deviceOrderId', is: record.id } }
      )
    }
    case 'parcel': {
      const parcel = await tx.parcel.findUnique({ where: { id: record.id }, select: { orderId: true } })
      return parcel && { chain: `order:${parcel.orderId}`, about: { detail: 'parcelId', is: record.id } }
    }
    case 'orderNumber': {
      const order = await tx.order.findUnique({ where: { number: record.number }, select: { id: true } })
      return order && { chain: `order:${order.id}` }
    }
    case 'ownSeller':
      return context.organisationId ? { chain: `seller:${context.organisationId}` } : null
    case 'roles':
      return { chain: `person:${record.personId}`, word: 'role' }
    case 'roleRequest': {
      const asked = await tx.roleRequest.findUnique({ where: { id: record.id }, select: { personId: true } })
      return asked && { chain: `person:${asked.personId}`, word: 'role' }
    }
    case 'matter': {
      const matter = await tx.paymentMatter.findUnique({
        where: { id: record.id },
        select: { paymentIntentId: true, thing: true },
      })
      return matter && { chain: `payment:${matter.paymentIntentId ?? matter.thing}` }
    }
    case 'refund': {
      const refund = await tx.refund.findUnique({
        where: { id: record.id },
        select: { paymentIntentId: true },
      })
      return refund && { chain: `payment:${refund.paymentIntentId}`, word: 'refund' }
    }
    case 'parameter':
    case 'serviceVersion':
      return { chain: `${record.kind}:${record.code}` }
    default:
      return { chain: record.kind }
  }
}

/** What a seller says of her item is no act of the audit: its row knows when it was changed, by her or by a sale. */
async function readEdit(tx: Work, id: string) {
  const product = await tx.product.findUnique({ where: { id }, select: { updatedAt: true } })
  return product && { at: product.updatedAt, actorId: null, actorRole: 'artisan' }
}

async function describeActor(
  tx: Work,
  reader: Context,
  { actorId, actorRole }: { actorId: string | null; actorRole: string },
): Promise<ChangedBy> {
  const isReader = actorId !== null && actorId === reader.personId
  const person =
    actorId && !isReader && mayKnowName(reader.role, actorRole)
      ? await tx.person.findUnique({
          where: { id: actorId },
          select: nameColumns,
        })
      : null
  const name = person && {
    family: person.familyName,
    given: person.givenName,
    patronymic: person.patronymic,
  }
  return { role: actorRole, isReader, name }
}
