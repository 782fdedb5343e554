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
import {
  type ContractParty,
  openActSigner,
  openContractWords,
  openDeliveryWords,
  openParty,
  openSigner,
} from '../sealed.server'

const contractSelect = {
  ...{ id: true, number: true, title: true, status: true, requestId: true, buyerName: true, soato: true },
  ...{ buyerTaxNumber: true, buyerSoato: true, buyerAddress: true, shopName: true, partyCipher: true },
  ...{ deliverTo: true, totalTiyin: true, advancePercent: true, revision: true, proposedAt: true },
  ...{ changeCipher: true, buyerAcceptedAt: true, buyerSignerCipher: true, sellerAcceptedAt: true },
  ...{ sellerSignerCipher: true, runningAt: true, endSide: true, endCipher: true, endedAt: true },
  ...{ purchaserId: true, sellerId: true, createdAt: true, completedAt: true, directGround: true },
  seller: { select: { slug: true, status: true } },
  offer: { select: { makingDays: true } },
  lines: {
    select: { position: true, words: true, quantity: true, unit: true, unitPriceTiyin: true },
    orderBy: { position: 'asc' },
  },
  stages: {
    select: {
      ...{ id: true, position: true, words: true, dueOn: true, amountTiyin: true, status: true },
      deliveries: { orderBy: { attempt: 'asc' } },
      invoices: {
        include: { transfers: { orderBy: { saidAt: 'asc' } }, receipts: { orderBy: { position: 'asc' } } },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.PurchaseContractSelect

type ContractRow = Prisma.PurchaseContractGetPayload<{ select: typeof contractSelect }>
type StageRow = ContractRow['stages'][number]
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

/** What the seller says she delivered, and what the organisation answered. */
export interface DeliveryView {
  id: string
  deliveredOn: Date
  words: string
  saidAt: Date
  /** Who signed the act; null while nobody has. */
  signed: Acceptance | null
  /** Why it was refused, and when; null of what was not. */
  refused: { at: Date; reason: string } | null
}

export interface StageView extends Omit<StageRow, 'deliveries'> {
  deliveries: DeliveryView[]
  /** Whether a code holds that went to whoever looks, for the act that waits. */
  hasActCode: boolean
}

export interface ContractView extends Omit<ContractRow, Sealed | 'lines' | 'stages'> {
  /** For which side whoever looks reads it. */
  side: ContractSide
  lines: (Omit<ContractRow['lines'][number], 'unit'> & { unit: RequestUnit })[]
  stages: StageView[]
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
  const sellerId = sellerOf(context, 'contracts')
  const { personId } = context
  if (!isId(contractId) || (!purchaserId && !sellerId)) return null
  return transaction(context, async ({ tx }) => {
    const row = await tx.purchaseContract.findFirst({
      where: { id: contractId, ...(purchaserId ? { purchaserId } : { sellerId: sellerId ?? '' }) },
      select: contractSelect,
    })
    if (!row) return null
    const codes = await tx.purchaseContractCode.findMany({
      where: { contractId, personId: personId ?? '', revision: row.revision },
      select: { deliveryId: true, until: true, usedAt: true, tries: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 100,
    })
    const codeFor = (deliveryId: string | null) => {
      const last = codes.find((code) => code.deliveryId === deliveryId)
      return last && codeHolds(last, context.now()) ? last.until : null
    }
    return {
      ...viewContract(row),
      stages: row.stages.map((stage) => viewStage(stage, (id) => codeFor(id) !== null)),
      side: purchaserId ? 'buyer' : 'seller',
      codeUntil: codeFor(null),
    }
  })
}

function viewContract(row: ContractRow): Omit<ContractView, 'side' | 'codeUntil' | 'stages'> {
  const { partyCipher, changeCipher, endCipher, lines, stages: _, ...shown } = row
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

function viewStage({ deliveries, ...stage }: StageRow, hasCode: (deliveryId: string) => boolean): StageView {
  const waits = deliveries.find(({ isAccepted }) => isAccepted === null)
  return {
    ...stage,
    hasActCode: waits !== undefined && hasCode(waits.id),
    deliveries: deliveries.map(({ id, deliveredOn, saidAt, wordsCipher, answeredAt: at, ...answer }) => {
      const { signerCipher, refusalCipher } = answer
      return {
        ...{ id, deliveredOn, saidAt, words: openDeliveryWords(wordsCipher, 'words', id) },
        signed: at && signerCipher ? { at, name: openActSigner(signerCipher, id) } : null,
        refused: at && refusalCipher ? { at, reason: openDeliveryWords(refusalCipher, 'refusal', id) } : null,
      }
    }),
  }
}
