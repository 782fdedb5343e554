import { type Context, systemContext } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { blindIndex, open } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'
import { maskContacts } from '../mask-contacts'
import { hidesContacts } from '../rules'
import { otherSide, type Thread } from '../take-thread.server'

export const messagesPerPage = 30

export interface MessageView {
  id: string
  isOwn: boolean
  /** Null for one that the desk hid from its reader. */
  text: string | null
  /** Phones and addresses in it are not shown to who did not write them. */
  isMasked: boolean
  isHidden: boolean
  /** Why the desk hid it; null while it is shown. */
  reasonCode: string | null
  /** Its reader's side has reported it. */
  isReported: boolean
  sentAt: Date
  /** When the other side opened it; null until then. */
  seenAt: Date | null
  photos: { key: string; width: number; height: number }[]
}

export interface MessagePage {
  /** The oldest of the page first; the first page has the latest. */
  messages: MessageView[]
  total: number
  /** Written by the other side, and not opened yet. */
  unseen: number
}

/** What was written about a parcel, as one of its sides reads it; nothing for who stands on neither. */
export async function listMessages(
  context: Context,
  { side, page, ...of }: Thread & { page: number },
): Promise<MessagePage> {
  const parcel = ownParcel(context, { side, ...of })
  if (!parcel) return { messages: [], total: 0, unseen: 0 }
  const reader = of.guest ? systemContext(context.now, context.requestId) : context
  return transaction(reader, async (work) => {
    const { tx } = work
    const where = { parcel }
    const rows = await tx.parcelMessage.findMany({
      where,
      select: messageSelect,
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * messagesPerPage,
      take: messagesPerPage,
    })
    const total = await tx.parcelMessage.count({ where })
    const unseen = await tx.parcelMessage.count({
      where: { ...where, fromSide: otherSide(side), seenAt: null },
    })
    const reported = await findReported(work, rows)
    return {
      messages: rows.reverse().map((row) => viewMessage(row, side, reported.has(row.id))),
      total,
      unseen,
    }
  })
}

const messageSelect = {
  ...{
    id: true,
    fromSide: true,
    textCipher: true,
    sentAt: true,
    seenAt: true,
    status: true,
    reasonCode: true,
  },
  parcel: { select: { status: true } },
  photos: { select: { storageKey: true, width: true, height: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ParcelMessageSelect

/** Only who got a message reports it: whoever of that side did so, the others see it, too. */
async function findReported(
  work: Work,
  rows: readonly { id: string }[],
): Promise<ReadonlySet<string | null>> {
  const where = { messageId: { in: rows.map(({ id }) => id) } }
  const reports = await work.asSystem(() =>
    work.tx.marketReport.findMany({ where, select: { messageId: true } }),
  )
  return new Set(reports.map(({ messageId }) => messageId))
}

/** Number and phone together, both in the where, are what entitles a guest. */
function ownParcel(context: Context, { side, parcelId: id, guest }: Thread): Prisma.ParcelWhereInput | null {
  if (!isId(id)) return null
  if (side === 'seller') {
    const sellerId = sellerOf(context)
    return sellerId ? { id, sellerId } : null
  }
  if (guest) return { id, order: { number: guest.number, phoneIndex: blindIndex('phone', guest.phone) } }
  return context.personId ? { id, personId: context.personId } : null
}

type MessageRow = Prisma.ParcelMessageGetPayload<{ select: typeof messageSelect }>

function viewMessage(row: MessageRow, side: Thread['side'], isReported: boolean): MessageView {
  const { id, sentAt, seenAt, fromSide, status, reasonCode, parcel, photos } = row
  const isOwn = fromSide === side
  const isHidden = status === 'hidden'
  const seen = { ...{ id, isOwn, isHidden, reasonCode, sentAt, seenAt }, isReported: !isOwn && isReported }
  if (isHidden && !isOwn) return { ...seen, text: null, isMasked: false, photos: [] }
  const text = open(row.textCipher, { table: 'parcel_message', column: 'text', row: id })
  const shown = !isOwn && hidesContacts(parcel.status) ? maskContacts(text) : { text, isMasked: false }
  return { ...seen, ...shown, photos: photos.map(({ storageKey: key, ...size }) => ({ key, ...size })) }
}
