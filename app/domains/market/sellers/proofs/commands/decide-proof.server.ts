import { recordAudit } from '~/domains/audit/index.server'
import { getSellerReviewSide, refuseBothSides } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { mayReviewSellers } from '../../../policy'
import { readSellerStatus, statusStands } from '../../rows/read-seller-status.server'
import { tellHolder } from '../../rows/tell-other.server'
import { nextSellerProofStatus } from '../lifecycle'
import type { ProofMove } from '../schema'

export type DecideProofError =
  | 'admin.error.notAllowed'
  | 'sides.error.reviewSeller'
  | 'proofs.error.notFound'
  /** It was decided meanwhile, or she waits no more. */
  | 'proofs.error.moved'
  /** Her centre has given her none that stands: it can be waived by two. */
  | 'proofs.error.noStatus'
  /** Whoever proposed that it be waived does not confirm it. */
  | 'proofs.error.ownWaiver'

const entries = {
  accept: 'seller.proofAccepted',
  refuse: 'seller.proofRefused',
  waive: 'seller.proofWaiving',
  confirm: 'seller.proofWaived',
  decline: 'seller.proofWaiverDeclined',
} as const

/** The desk decides what a waiting seller gave for a requirement; `reason` of a refusal and a proposed waiver she reads. */
export async function decideProof(
  work: Work,
  { proofId, move, reason = '' }: { proofId: string; move: ProofMove; reason?: string },
): Promise<Result<null, DecideProofError>> {
  if (!mayReviewSellers(work) || !work.personId) return refuse('admin.error.notAllowed')
  if (!isId(proofId)) return refuse('proofs.error.notFound')
  const known = await work.tx.sellerProof.findUnique({ where: { id: proofId }, select: { sellerId: true } })
  if (!known) return refuse('proofs.error.notFound')
  const { sellerId } = known
  await work.tx.$executeRaw`select 1 from seller where id = ${sellerId}::uuid for update`
  const own = refuseBothSides('reviewSeller', work, await getSellerReviewSide(work, sellerId))
  if (own) return own
  const proof = await work.tx.sellerProof.findUniqueOrThrow({
    where: { id: proofId },
    select: {
      code: true,
      status: true,
      preparedById: true,
      seller: { select: { id: true, status: true, personId: true, mandateId: true } },
    },
  })
  const status = nextSellerProofStatus(proof.status, move)
  if (!status || proof.seller.status !== 'pending') return refuse('proofs.error.moved')
  if (move === 'accept' && proof.code === 'status') {
    const given = await readSellerStatus(work.tx, sellerId)
    if (!statusStands(given, dayOf(work.now()))) return refuse('proofs.error.noStatus')
  }
  if (move === 'confirm' && proof.preparedById === work.personId) return refuse('proofs.error.ownWaiver')
  const decided = { decidedById: work.personId, decidedAt: work.now() }
  const facts = {
    accept: decided,
    refuse: { ...decided, reason },
    waive: { preparedById: work.personId, preparedAt: work.now(), reason },
    confirm: decided,
    decline: { preparedById: null, preparedAt: null, reason: null },
  }[move]
  await work.tx.sellerProof.update({ where: { id: proofId }, data: { status, ...facts } })
  await recordAudit(work, { subject: sellerId, action: entries[move] })
  if (move === 'refuse') {
    const key = `sellerProof:${proofId}:refused`
    // Of her account nothing is said to who asked for her.
    if (proof.code !== 'account') await tellHolder(work, proof.seller, key, 'notifications.sellerForDecided')
    await notify(work, {
      key,
      personId: proof.seller.personId,
      template: 'notifications.sellerProofRefused',
      variables: { reason },
      locale: null,
      path: '/seller/apply',
    })
  }
  return ok(null)
}
