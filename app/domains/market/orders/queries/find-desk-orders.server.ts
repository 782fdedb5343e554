import type { Context } from '~/domains/identity/context'
import { indexContact } from '~/domains/identity/index.server'
import { publicNumberReader, readEmail, readPhone } from '~/domains/questions/schema'
import { nameContains } from '~/i18n/uzbek/name-contains'
import { blindIndex, openJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ParcelStatus } from '~/platform/prisma/enums'
import type { Contact } from '../../schema'

export const mostDeskOrders = 50

export interface DeskOrderRow {
  id: string
  number: string
  paidAt: Date
  totalTiyin: bigint
  buyer: string
  parcels: { number: string; status: ParcelStatus; sellerName: string }[]
}

const readNumber = publicNumberReader('HB')

/**
 * Orders for the desk by what it was told: an order's or parcel's number, the buyer's phone or e-mail, or a part of a
 * seller's name; the newest first, `mostDeskOrders` at most. Shows what the context may see.
 */
export async function findDeskOrders(context: Context, typed: string): Promise<DeskOrderRow[]> {
  const rows = await transaction(context, (tx) =>
    tx.order.findMany({
      where: whatIsMeant(typed),
      select: {
        id: true,
        number: true,
        paidAt: true,
        totalTiyin: true,
        contactCipher: true,
        parcels: {
          select: { number: true, status: true, seller: { select: { displayName: true } } },
          orderBy: { number: 'asc' },
        },
      },
      orderBy: [{ paidAt: 'desc' }, { id: 'desc' }],
      take: mostDeskOrders,
    }),
  )
  return rows.map(({ contactCipher, parcels, ...row }) => ({
    ...row,
    buyer: openJson<Contact>(contactCipher, { table: 'order', column: 'contact', row: row.id }).name,
    parcels: parcels.map(({ seller, ...parcel }) => ({ ...parcel, sellerName: seller.displayName })),
  }))
}

function whatIsMeant(typed: string): Prisma.OrderWhereInput {
  const number = readNumber(typed.replace(/\/\d+\s*$/, ''))
  if (number.ok) return { number: number.value }
  if (typed.includes('@')) {
    const email = readEmail(typed)
    if (!email.ok) return { emailIndex: '' }
    // Orders made before spellings were folded are known by the address in small letters.
    const plain = blindIndex('email', email.value.toLowerCase())
    const { emailIndex } = indexContact({ phone: null, email: email.value })
    return { emailIndex: { in: [plain, emailIndex ?? plain] } }
  }
  const phone = readPhone(typed)
  if (phone.ok) return { phoneIndex: blindIndex('phone', phone.value) }
  const OR = nameContains(typed).map((displayName) => ({ displayName }))
  return { parcels: { some: { seller: { OR } } } }
}
