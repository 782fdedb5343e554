import type { SellerProofStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { SellerRequirementCode } from '../schema'
import { openProof } from '../sealed.server'

/** What a seller gave for a requirement last. */
export interface SellerProof {
  id: string
  code: SellerRequirementCode
  status: SellerProofStatus
  content: Partial<Record<string, string | number>>
  submittedAt: Date
  /** Why it was refused, or is waived; null otherwise. */
  reason: string | null
  /** Who proposed that it be waived; null unless somebody did. */
  preparedById: string | null
}

/** The last that she gave for each requirement, in their order. */
export async function readProofs({ tx }: Work, sellerId: string): Promise<SellerProof[]> {
  const rows = await tx.sellerProof.findMany({
    where: { sellerId },
    distinct: ['code'],
    orderBy: [{ code: 'asc' }, { submittedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, code: true, status: true, contentCipher: true, submittedAt: true, reason: true },
      preparedById: true,
    },
  })
  return rows.map(({ contentCipher, ...row }) => ({ ...row, content: openProof(contentCipher, row.id) }))
}

/** Whether nothing that she gave stands in the way of her selling. */
export function areMet(proofs: readonly Pick<SellerProof, 'status'>[]): boolean {
  return proofs.every(({ status }) => status === 'accepted' || status === 'waived')
}
