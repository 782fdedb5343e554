import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import type { PersonName } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ContractSide } from '~/platform/prisma/enums'
import { sellerOf } from '../../../policy'
import { purchaserIn } from '../../policy'
import type { RequestUnit } from '../../requests/rules'
import { codeHolds } from '../rules'
import { type ContractParty, openContractWords, openParty, openSigner } from '../sealed.server'

const contractSelect = {
  ...{ id: true, number: true, title: true, status: true, requestId: true, buyerName: true, soato: true },
  ...{ buyerTaxNumber: true, buyerSoato: true, buyerAddress: true, shopName: true, partyCipher: true },
  ...{ deliverTo: true, totalTiyin: true, advancePercent: true, revision: true, proposedAt: true },
  ...{ changeCipher: true, buyerAcceptedAt: true, buyerSignerCipher: true, sellerAcceptedAt: true },
  ...{ sellerSignerCipher: true, runningAt: true, endSide: true, endCipher: true, endedAt: true },
  ...{ purchaserId: true, sellerId: true, createdAt: true },
  seller: { select: { slug: true, status: true } },
  offer: { select: { makingDays: true } },
  lines: {
    select: { position: true, words: true, quantity: true, unit: true, unitPriceTiyin: true },
    orderBy: { position: 'asc' },
  },
  stages: {
    select: { id: true, position: true, words: true, dueOn: true, amountTiyin: true },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.PurchaseContractSelect

type ContractRow = Prisma.PurchaseContractGetPayload<{ select: typeof contractSelect }>
type Sealed =
  | 'partyCipher'
  | 'changeCipher'
  | 'buyerSignerCipher'
  | 'sellerSignerCipher'
  | 'endCipher'
  | 'buyerAcceptedAt'
  | 'sellerAcceptedAt'

export interface Acceptance {
  at: Date
  name: PersonName
}

export interface ContractView extends Omit<ContractRow, Sealed | 'lines'> {
  /** For which side whoever looks reads it. */
  side: ContractSide
  lines: (Omit<ContractRow['lines'][number], 'unit'> & { unit: RequestUnit })[]
  /** Null until the seller has proposed terms. */
  party: ContractParty | null
  /** What the organisation wants otherwise; null while it asks for nothing. */
  change: string | null
  /** Null of a side that has not accepted. */
  accepted: Record<ContractSide, Acceptance | null>
  /** Why a side ended it, or asks to; null while none does. */
  endReason: string | null
  /** Until when the code holds that went to whoever looks; null when there is none. */
  codeUntil: Date | null
}

/** A contract of the organisation, or of the seller, for which somebody acts; null for another's. */
export async function getContract(context: Context, contractId: string): Promise<ContractView | null> {
  const purchaserId = purchaserIn(context, 'purchases')
  const sellerId = sellerOf(context)
  const { personId } = context
  if (!isId(contractId) || (!purchaserId && !sellerId)) return null
  return transaction(context, async ({ tx }) => {
    const row = await tx.purchaseContract.findFirst({
      where: { id: contractId, ...(purchaserId ? { purchaserId } : { sellerId: sellerId ?? '' }) },
      select: contractSelect,
    })
    if (!row) return null
    const code = await tx.purchaseContractCode.findFirst({
      where: { contractId, personId: personId ?? '', revision: row.revision },
      select: { until: true, usedAt: true, tries: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
    return {
      ...viewContract(row),
      side: purchaserId ? 'buyer' : 'seller',
      codeUntil: code && codeHolds(code, context.now()) ? code.until : null,
    }
  })
}

function viewContract(row: ContractRow): Omit<ContractView, 'side' | 'codeUntil'> {
  const { partyCipher, changeCipher, endCipher, lines, ...shown } = row
  const { buyerAcceptedAt, buyerSignerCipher, sellerAcceptedAt, sellerSignerCipher, ...facts } = shown
  const accepted = (side: ContractSide, at: Date | null, cipher: string | null) =>
    at && cipher ? { at, name: openSigner(cipher, side, row.id) } : null
  return {
    ...facts,
    // The database keeps to the same list.
    lines: lines.map((line) => ({ ...line, unit: line.unit as RequestUnit })),
    party: partyCipher === null ? null : openParty(partyCipher, row.id),
    change: openContractWords(changeCipher, 'change', row.id),
    accepted: {
      buyer: accepted('buyer', buyerAcceptedAt, buyerSignerCipher),
      seller: accepted('seller', sellerAcceptedAt, sellerSignerCipher),
    },
    endReason: openContractWords(endCipher, 'end', row.id),
  }
}
