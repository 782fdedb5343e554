import { newId } from '~/lib/ids'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { putRows } from '../ledger/open-database'

/** A case that says only who applied, for whom and how it stands: put there past the journey that leads to it. */
export async function putCase(
  test: TestDatabase,
  given: {
    id?: string
    applicantId: string
    status: Exclude<ApplicationStatus, 'draft'>
    beneficiaryIndex?: string | null
    snapshotCipher?: string
    centreCode?: string
  },
): Promise<string> {
  const { id = newId(), applicantId, status, beneficiaryIndex = null } = given
  const decidedAt = status === 'approved' || status === 'refused' ? seededNow : null
  await putRows(
    test,
    `insert into application (id, number, service_code, applicant_id, status, beneficiary_index, answers_cipher,
       journey_version, snapshot_cipher, centre_code, submitted_at, due_on, decided_at, assignee_id, updated_at)
     values ($1::uuid, $1::text, 'device-voucher', $2, $3, $4, '', 1, $5, $6, now(), now(), $7, $8, now())`,
    [
      ...[id, applicantId, status, beneficiaryIndex, given.snapshotCipher ?? ''],
      ...[given.centreCode ?? '1726262', decidedAt, newId()],
    ],
  )
  return id
}
