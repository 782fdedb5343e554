import { sealCheckAnswer } from '~/domains/cases/sealed.server'
import { sealDocumentName } from '~/domains/documents/index.server'
import { type Submission, sealSubmission } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { seededNow } from '../../setup/test-day'
import { legAnswers } from '../applications/put/open-cases'
import type { Scene } from './scene'

export const centre = '1726262'

interface Decidable {
  service?: string
  version?: number
  answers?: Record<string, unknown>
  /** Whom it is for; null = known by nobody. */
  pinfl?: string | null
  /** What every register said; null = none answered. */
  said?: Record<string, unknown> | null
  hasPaper?: boolean
  /** Who has it; a head has it from the specialist who prepared it. */
  by?: 'specialist' | 'head'
}

const everyRegister = [
  ...['civil-register', 'civil-register-applicant', 'disability-register', 'medical-conclusions'],
  'social-register',
]

/** A case whose registers were asked, ready to be decided. */
export async function putDecidable(scene: Scene, applicantId: string, given: Decidable = {}) {
  const { service = 'device-voucher', version = 1, pinfl = '30101900000000' } = given
  const { answers = legAnswers, hasPaper = false, by = 'specialist' } = given
  const said = given.said === undefined ? { validUntil: '2099-05-31', registered: true } : given.said
  const id = newId()
  const [specialist, head] = [scene.person('specialist-uchtepa-1'), scene.person('head-uchtepa')]
  const about = { familyName: 'Karimova', givenName: 'Oysha', patronymic: null, birthOn: '1990-01-01' }
  const submission = {
    ...{ at: seededNow.toISOString(), journeyVersion: version, answers, labels: {} },
    ...{ beneficiary: { ...about, pinfl, birthCertificate: null }, documentIds: hasPaper ? [id] : [] },
  } as Submission
  await scene.put(
    `insert into application (id, service_code, applicant_id, answers_cipher, journey_version, submission_key, updated_at)
     values ($1::uuid, $2, $3, '', $4, $1::text, now())`,
    [id, service, applicantId, version],
  )
  await scene.put(
    `insert into submission (id, application_id, number, service_version, content_cipher, sent_at)
     values ($1, $1, 1, $2, $3, $4)`,
    [id, version, sealSubmission(submission, id), seededNow],
  )
  await scene.put(
    `insert into case_file (id, application_id, number, service_code, applicant_id, status, journey_version, centre_code,
       submitted_at, due_on, assignee_id, updated_at)
     values ($1::uuid, $1, $1::text, $2, $3, 'in_review', $4, $5, $6::timestamptz, $6::timestamptz::date, $7, now())`,
    [id, service, applicantId, version, centre, seededNow, by === 'head' ? head : specialist],
  )
  for (const source of everyRegister) {
    const check = newId()
    await scene.put(
      `insert into agency_check (id, application_id, source, outcome, answer_cipher, as_of, requested_at, responded_at)
       values ($1, $2, $3, $4, $5, $6, $6, $6)`,
      [
        ...[check, id, source, said ? 'found' : 'not_known'],
        ...[said && sealCheckAnswer(said, check), seededNow],
      ],
    )
  }
  if (hasPaper) await putPapers(scene, id, [id])
  for (const type of by === 'head' ? ['taken', 'passedToHead'] : [])
    await scene.put(
      `insert into application_event (id, application_id, type, actor_id, actor_role, at)
       values ($1, $2, $3, $4, 'inson_specialist', now())`,
      [newId(), id, `application.${type}`, specialist],
    )
  return { caseId: id, version: 1 }
}

/** Papers whose files nobody opens. */
export async function putPapers(scene: Scene, applicationId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await scene.put(
      `insert into application_document (id, application_id, kind, storage_key, content_type, size_bytes, sha256, name_cipher)
       values ($1::uuid, $2, 'certificate', $1::text, 'image/jpeg', 1, $1::text, $3)`,
      [id, applicationId, sealDocumentName('x.jpg', id)],
    )
}
