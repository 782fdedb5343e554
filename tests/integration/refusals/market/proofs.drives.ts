import { approveSeller, decideProof, submitProof } from '~/domains/market/index.server'
import type { ProofMove } from '~/domains/market/sellers/proofs/schema'
import { sealProof } from '~/domains/market/sellers/proofs/sealed.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

/** What a waiting seller gave, and what the desk says of it. */
export async function driveProofs(scene: Scene): Promise<Drive[]> {
  const approver = scene.as('approver', scene.person('approver'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const seller = await scene.find<{ id: string; personId: string }>(
    `select id, person_id as "personId" from seller where status = 'pending' order by id desc limit 1`,
  )
  const her = scene.as('citizen', seller.personId)
  const proof = (code: string) =>
    scene.find(`select id from seller_proof where seller_id = $1 and code = $2::seller_requirement_code`, [
      seller.id,
      code,
    ])
  const [status, address, account] = [await proof('status'), await proof('address'), await proof('account')]
  await scene.put(
    `update seller_proof set status = 'waiving', reason = 'x', prepared_by_id = $2, prepared_at = now() where id = $1`,
    [account.id, approver.personId],
  )
  await scene.put(
    `update seller_proof set status = 'refused', reason = 'x', decided_by_id = $2, decided_at = now() where id = $1`,
    [address.id, approver.personId],
  )
  const staff = newId()
  await scene.put(
    `insert into seller_proof select $2::uuid, seller_id, 'staff', $3, status, submitted_by_id, submitted_at, prepared_by_id,
       prepared_at, decided_by_id, decided_at, reason from seller_proof where id = $1`,
    [address.id, staff, sealProof({ total: 4, disabled: 2 }, staff)],
  )
  const decide =
    (proofId: string, move: ProofMove, by: AnyContext = approver) =>
    () =>
      perform(by, decideProof, { proofId, move, reason: 'A reason of it' })
  return [
    ...drivesOf('approveSeller', {
      'proofs.error.open': () => perform(approver, approveSeller, { sellerId: seller.id }),
    }),
    ...drivesOf('decideProof', {
      'admin.error.notAllowed': decide(status.id, 'accept', stranger),
      'sides.error.reviewSeller': decide(status.id, 'accept', scene.as('approver', seller.personId)),
      'proofs.error.notFound': decide(newId(), 'accept'),
      'proofs.error.moved': decide(status.id, 'confirm'),
      'proofs.error.noStatus': decide(status.id, 'accept'),
      'proofs.error.ownWaiver': decide(account.id, 'confirm'),
    }),
    ...drivesOf('submitProof', {
      'proofs.error.notAsked': () => perform(stranger, submitProof, { code: 'address', given: {} }),
      'proofs.error.missing': () => perform(her, submitProof, { code: 'address', given: {} }),
      'proofs.error.staffHalf': () =>
        perform(her, submitProof, { code: 'staff', given: { staff: { total: 9, disabled: 1 } } }),
    }),
  ]
}
