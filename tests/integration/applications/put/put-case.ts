import type { Submission } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededNow } from '../../../setup/test-day'
import { putRows } from '../../ledger/open-database'
import { sealNothing } from './write-case'

/** A case that says only who applied, for whom and how it stands: put there past the journey that leads to it. */
export async function putCase(
  test: TestDatabase,
  given: {
    id?: string
    applicantId: string
    status: Exclude<ApplicationStatus, 'draft'>
    beneficiaryIndex?: string | null
    submission?: Partial<Submission>
    centreCode?: string
  },
): Promise<string> {
  const { id = newId(), applicantId, status, beneficiaryIndex = null, submission } = given
  const decidedAt = status === 'approved' || status === 'refused' ? seededNow : null
  await putRows(
    test,
    `insert into application (id, service_code, applicant_id, answers_cipher, journey_version, submission_key, updated_at)
     values ($1::uuid, 'device-voucher', $2, '', 1, $1::text, now())`,
    [id, applicantId],
  )
  await putRows(
    test,
    `insert into submission (id, application_id, number, service_version, content_cipher, sent_at)
     values ($1, $1, 1, 1, $2, now())`,
    [id, sealNothing(seededNow, id, submission)],
  )
  await putRows(
    test,
    `insert into case_file (id, application_id, number, service_code, applicant_id, status, beneficiary_index,
       journey_version, centre_code, submitted_at, due_on, decided_at, assignee_id, updated_at)
     values ($1::uuid, $1, $1::text, 'device-voucher', $2, $3, $4, 1, $5, now(), now(), $6, $7, now())`,
    [...[id, applicantId, status, beneficiaryIndex], ...[given.centreCode ?? '1726262', decidedAt, newId()]],
  )
  return id
}
