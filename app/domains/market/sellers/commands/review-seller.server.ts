import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Seller } from '~/platform/prisma/client'
import type { SellerDecisionKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { nextSellerStatus } from '../../lifecycle'
import { areMet, readProofs } from '../proofs/rows/read-proofs.server'
import { readRequirements } from '../proofs/rows/read-requirements.server'
import { readSellerStatus, statusStands } from '../rows/read-seller-status.server'

export type ReviewSellerError =
  | 'admin.error.sellerUnknown'
  | 'admin.error.sellerNotPending'
  /** Something that she has to give is not accepted or waived yet. */
  | 'proofs.error.open'
  /** It was asked under a mandate that is over, and the seller herself gave nothing. */
  | 'seller.error.mandateOver'
  /** An enterprise whose status of an inclusive employer does not stand. */
  | 'state.error.noEmployerStatus'

/** What is decided about a seller; all but the first approval for a reason that she reads. */
export type SellerDecision = { move: 'approve' } | { move: keyof typeof kinds; reason: string }

const kinds = {
  refuse: 'refused',
  suspend: 'suspended',
  /** Suspended it stays, for a reason that answers what she asked. */
  keep: 'suspended',
  reinstate: 'reinstated',
} as const satisfies Record<string, SellerDecisionKind>

/**
 * Writes the decision about a seller. Her products are seen and bought only while she is approved; what was paid before
 * she can still send. Who may decide, the role that comes with it and the record of it are the caller's, in the same
 * transaction.
 */
export async function reviewSeller(
  work: Work,
  { sellerId, ...decision }: { sellerId: string } & SellerDecision,
): Promise<Result<{ personId: string }, ReviewSellerError>> {
  if (!isId(sellerId)) return refuse('admin.error.sellerUnknown')
  await work.tx.$executeRaw`select 1 from seller where id = ${sellerId}::uuid for update`
  const seller = await work.tx.seller.findUnique({
    where: { id: sellerId },
    select: { id: true, personId: true, mandateId: true, status: true, kind: true, createdAt: true },
  })
  if (!seller) return refuse('admin.error.sellerUnknown')
  const status = nextSellerStatus(seller.status, decision.move)
  if (!status) return refuse('admin.error.sellerNotPending')
  if (status === 'approved' && seller.kind === 'enterprise') {
    const given = await readSellerStatus(work.tx, seller.id)
    if (!statusStands(given, dayOf(work.now()))) return refuse('state.error.noEmployerStatus')
  }
  if (decision.move === 'approve' && !(await isReady(work, seller))) return refuse('proofs.error.open')
  if (decision.move === 'approve' && !(await isWanted(work, seller)))
    return refuse('seller.error.mandateOver')
  await work.tx.seller.update({
    where: { id: seller.id },
    data: { status, ...(decision.move === 'approve' && { verifiedAt: work.now() }) },
  })
  if (decision.move !== 'approve') {
    if (!work.personId) throw new Error('a decision about a seller has somebody who takes it')
    const { move, reason } = decision
    const by = { decidedById: work.personId, decidedAt: work.now() }
    await work.tx.sellerDecision.create({ data: { id: newId(), sellerId, kind: kinds[move], reason, ...by } })
  }
  clearCatalogueCache(work)
  return ok({ personId: seller.personId })
}

/** Whether all that was asked of her on the day on which she asked is accepted or waived. */
async function isReady(
  work: Work,
  { id, kind, createdAt }: Pick<Seller, 'id' | 'kind' | 'createdAt'>,
): Promise<boolean> {
  const proofs = await readProofs(work, id)
  const codes = await readRequirements(work, kind, dayOf(createdAt))
  return codes.every((code) => proofs.some((proof) => proof.code === code)) && areMet(proofs)
}

/** Whether who asked in her name still may, or she took it up herself. */
async function isWanted(
  work: Work,
  { id, personId, mandateId }: Pick<Seller, 'id' | 'personId' | 'mandateId'>,
): Promise<boolean> {
  if (!mandateId) return true
  const inForce = { id: mandateId, status: 'in_force' as const, validUntil: { gte: dayOf(work.now()) } }
  const stands = await work.asSystem(() => work.tx.mandate.count({ where: inForce }))
  return (
    stands > 0 || (await work.tx.sellerProof.count({ where: { sellerId: id, submittedById: personId } })) > 0
  )
}
