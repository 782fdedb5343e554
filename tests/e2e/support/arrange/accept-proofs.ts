import { signInOverHttp } from '../http'
import { send } from './arrange-voucher'
import { query } from './database'

/** What a seller gave is accepted, and the status that she has not yet is waived by two: she may be let sell. */
export async function acceptProofs(displayName: string): Promise<void> {
  const proofs = await query<{ id: string; sellerId: string; code: string }>(
    `SELECT p.id, p.seller_id AS "sellerId", p.code FROM seller_proof p JOIN seller s ON s.id = p.seller_id
      WHERE s.display_name = $1 AND p.status = 'pending'`,
    [displayName],
  )
  const one = await signInOverHttp('approver', 'approver')
  const other = await signInOverHttp('approver-2', 'approver')
  for (const { id: proofId, sellerId, code } of proofs) {
    const desk = `/en/admin/sellers/${sellerId}`
    if (code === 'status') {
      const reason = 'She has applied to her centre for the status.'
      await send(one, desk, { decision: 'waive', proofId, reason })
      await send(other, desk, { decision: 'confirm', proofId })
    } else await send(one, desk, { decision: 'accept', proofId })
  }
}
