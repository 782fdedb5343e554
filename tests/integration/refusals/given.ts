import { sealAccount, sealChangeText, sealRecipient } from '~/domains/care/sealed.server'
import { newId } from '~/lib/ids'
import { seededNow } from '../../setup/test-day'
import { putDecidable } from './decidable'
import type { Scene } from './scene'

interface Granted {
  applicant?: string
  /** Days of the money; null = something that is no money, without an end. */
  money?: { fromOn: string; untilOn: string; account?: unknown } | null
}

const account = { account: '22618000123456789012', bankCode: '00444' }

/** An approved case and what it gave; one id for the case, the provision and the award. */
export async function putGranted(scene: Scene, { applicant, money = null }: Granted = {}): Promise<string> {
  const personId = scene.person(applicant ?? 'citizen-leg')
  const id = await putApproved(scene, personId)
  await scene.put(
    `insert into provision (id, application_id, person_id, service_code, kind, number, from_on, until_on, granted_by_id, granted_at)
     values ($1::uuid, $1, $2, 'material-aid', $3, left($1::text, 36), $4, $5, $1, now())`,
    [id, personId, money ? 'cash' : 'status', money?.fromOn ?? '2000-01-01', money?.untilOn ?? null],
  )
  if (money)
    await scene.put(
      `insert into award (id, application_id, person_id, service_code, monthly_tiyin, from_on, until_on, account_cipher,
         granted_by_id, granted_at)
       values ($1, $1, $2, 'material-aid', 10000000, $3, $4, $5, $1, now())`,
      [id, personId, money.fromOn, money.untilOn, sealAccount(money.account ?? account, id)],
    )
  return id
}

/** An approved case that gave nothing of this kind. */
export async function putApproved(scene: Scene, personId: string): Promise<string> {
  const { caseId } = await putDecidable(scene, personId, { service: 'material-aid' })
  await scene.put(`update case_file set status = 'approved', decided_at = now() where id = $1`, [caseId])
  return caseId
}

/** What waits for a head's decision on it. */
export async function putChange(scene: Scene, provisionId: string, preparedById: string): Promise<string> {
  const id = newId()
  await scene.put(
    `insert into provision_change (id, provision_id, application_id, act, from_on, reason_code, text_cipher, prepared_by_id,
       prepared_at)
     values ($1, $2, $2, 'end', $3::timestamptz::date, 'ownWish', $4, $5, $3::timestamptz)`,
    [id, provisionId, seededNow, sealChangeText('x', id), preparedById],
  )
  return id
}

/** A batch with one transfer of an award. Answers the ids of both. */
export async function putBatch(
  scene: Scene,
  awardId: string,
  { status = 'prepared', month = '1990-01-01', sent = 'prepared' } = {},
): Promise<{ batchId: string; transferId: string }> {
  const [batchId, transferId] = [newId(), newId()]
  await scene.put(
    `insert into award_batch (id, month, sequence, status, transfer_count, total_tiyin, prepared_by_id, prepared_at,
       closed_by_id, closed_at)
     values ($1, $2, 1, $3, 1, 10000000, $4, now(), $5, $6)`,
    [
      ...[batchId, month, status, scene.person('finance')],
      ...(status === 'prepared' ? [null, null] : [scene.person('finance-2'), seededNow]),
    ],
  )
  await scene.put(
    `insert into award_transfer (id, batch_id, award_id, month, amount_tiyin, recipient_cipher, status, answered_at)
     values ($1, $2, $3, $4, 10000000, $5, $6, $7)`,
    [
      ...[transferId, batchId, awardId, month, sealRecipient({ name: 'x', ...account }, transferId)],
      ...[sent, sent === 'paid' ? seededNow : null],
    ],
  )
  return { batchId, transferId }
}
