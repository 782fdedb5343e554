import {
  addDocument,
  deleteDraft,
  removeDocument,
  renewDraft,
  saveAnswer,
  startDraft,
} from '~/domains/applications/index.server'
import { sealAnswers } from '~/domains/applications/sealed.server'
import { withdrawCase } from '~/domains/cases/index.server'
import { mostDocuments } from '~/domains/documents/index.server'
import { type Answers, readSubmissions } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { personSeedId, seededPeople } from '../../../prisma/seed/people/persons'
import { testDay } from '../../setup/test-day'
import { putPapers } from './decidable'
import { type Drive, drivesOf, type Scene } from './scene'

/** What the citizen does with a draft and a case of her own. */
export async function driveCitizen(scene: Scene, sent: { id: string; version: number }): Promise<Drive[]> {
  const { applicant } = await scene.find<{ applicant: string }>(
    'select applicant_id as applicant from case_file where id = $1',
    [sent.id],
  )
  const me = scene.as('citizen', applicant)
  const over = await scene.find<{ id: string; applicant: string }>(
    `select id, applicant_id as applicant from case_file
      where status = 'approved' and service_code = 'device-voucher' limit 1`,
  )
  const started = await perform(me, startDraft, { serviceCode: 'device-voucher' })
  if (!started.ok) throw new Error(started.error)
  const draft = started.value.id
  await perform(me, saveAnswer, { applicationId: draft, step: 'for-whom', value: { who: 'child' } })
  const own = seededPeople(testDay).find(({ pinfl }) => personSeedId(pinfl) === applicant)
  if (!own) throw new Error('nobody of the demonstration applies')
  const paper = newId()
  await putPapers(scene, sent.id, [paper])
  // Full of papers, and of a service that is there no more.
  const [full, elsewhere] = [
    await putDraft(scene, applicant, 'material-aid'),
    await putDraft(scene, applicant, 'gone'),
  ]
  await putPapers(scene, full, Array.from({ length: mostDocuments }, newId))
  const twin = await putTwin(scene, over.applicant)
  const step = (applicationId: string, name: string, value: unknown) => () =>
    perform(me, saveAnswer, { applicationId, step: name as 'device', value: value as never })
  const file = { kind: 'certificate', name: 'x.jpg' } as const
  const add = (applicationId: string, bytes: Buffer) => () =>
    addDocument(me, { ...file, applicationId, bytes })
  const form = { submissionKey: newId(), declaration: 'on' } as const
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  return [
    ...drivesOf('saveAnswer', {
      'applications.error.notFound': step(newId(), 'contact', {}),
      'applications.error.notEditable': step(sent.id, 'contact', {}),
      'applications.error.answerWrong': step(draft, 'for-whom', {}),
      'applications.error.ownPinfl': step(draft, 'person', {
        ...{ pinfl: own.pinfl, birthCertificate: null, familyName: 'A', givenName: 'B', patronymic: null },
        birthOn: own.birthDate,
      }),
    }),
    ...drivesOf('deleteDraft', {
      'applications.error.notFound': () => perform(me, deleteDraft, newId()),
      'applications.error.notEditable': () => perform(me, deleteDraft, sent.id),
    }),
    ...drivesOf('renewDraft', {
      'applications.error.notFound': () => perform(me, renewDraft, { applicationId: newId(), seen: 1 }),
      'applications.error.changed': () => perform(me, renewDraft, { applicationId: draft, seen: 0 }),
    }),
    ...drivesOf('removeDocument', {
      'applications.error.notEditable': () =>
        perform(me, removeDocument, { applicationId: sent.id, documentId: paper }),
      'applications.error.notFound': () =>
        perform(me, removeDocument, { applicationId: draft, documentId: newId() }),
    }),
    ...drivesOf('addDocument', {
      'applications.error.fileEmpty': add(draft, Buffer.alloc(0)),
      'applications.error.fileTooLarge': add(draft, Buffer.alloc(10 * 1024 * 1024 + 1)),
      'applications.error.fileType': add(draft, Buffer.from('GIF89a and more')),
      'applications.error.notFound': add(newId(), photo),
      'applications.error.notEditable': add(sent.id, photo),
      'applications.error.documentKindMissing': () =>
        addDocument(me, { ...file, kind: 'no-such-kind', applicationId: draft, bytes: photo }),
      'applications.error.tooManyDocuments': () =>
        addDocument(me, { ...file, kind: 'income', applicationId: full, bytes: photo }),
    }),
    ...drivesOf('submitApplication', {
      'applications.error.notFound': () =>
        perform(me, submitApplication, { applicationId: newId(), ...form }),
      'applications.error.incomplete': () =>
        perform(me, submitApplication, { applicationId: draft, ...form }),
      'applications.error.notEditable': () =>
        perform(scene.as('citizen', over.applicant), submitApplication, { applicationId: over.id, ...form }),
      'applications.error.notOnline': () =>
        perform(me, submitApplication, { applicationId: elsewhere, ...form }),
      'applications.error.alreadyApplied': () =>
        perform(scene.as('citizen', twin.applicant), submitApplication, {
          applicationId: twin.draft,
          ...form,
        }),
    }),
    ...drivesOf('startDraft', {
      'applications.error.notOnline': () => perform(me, startDraft, { serviceCode: 'no-such-service' }),
    }),
    ...drivesOf('withdrawCase', {
      'applications.error.notFound': () =>
        perform(me, withdrawCase, { caseId: newId(), version: 1, reasonCode: 'other' } as never),
      'applications.error.notWithdrawable': () =>
        perform(scene.as('citizen', over.applicant), withdrawCase, {
          caseId: over.id,
          version: 1,
          reasonCode: 'other',
        } as never),
      'applications.error.changed': () =>
        perform(me, withdrawCase, {
          caseId: sent.id,
          version: sent.version + 7,
          reasonCode: 'other',
        } as never),
    }),
  ]
}

async function putDraft(scene: Scene, applicantId: string, service: string, answers: object = {}) {
  const id = newId()
  await scene.put(
    `insert into application (id, service_code, applicant_id, answers_cipher, journey_version, updated_at)
     values ($1, $2, $3, $4, 1, now())`,
    [id, service, applicantId, sealAnswers(answers as Answers, id)],
  )
  return id
}

/** A draft that asks for what is asked for already, in an open case of the same person. */
async function putTwin(scene: Scene, besides: string) {
  const open = await scene.find<{ id: string; applicant: string }>(
    `select id, applicant_id as applicant from case_file c where status in ('submitted', 'in_review')
      and service_code = 'device-voucher' and applicant_id <> $1 and not exists (
        select 1 from application a where a.applicant_id = c.applicant_id and a.submission_key is null) limit 1`,
    [besides],
  )
  const sent = await transaction(scene.as('system'), (work) => readSubmissions(work, open.id))
  const draft = await putDraft(scene, open.applicant, 'device-voucher', sent.at(-1)?.answers)
  return { applicant: open.applicant, draft }
}
