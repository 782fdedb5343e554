import type pg from 'pg'
import { sealCheckAnswer } from '~/domains/cases/sealed.server'
import { type Submission, sealSubmission } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { makePerson, personColumns, personRow } from '../../../prisma/seed/bulk/people'
import { seededRandom } from '../../../prisma/seed/seeded-random'
import { legAnswers } from '../../integration/applications/put/open-cases'
import { stageCentre } from './holders'
import { asReplica, putRows } from './put-rows'

/** A specialist of a centre whose region has a budget for the kind that is asked for. */
export interface StagedDecider {
  personId: string
  cookie: string
  /** Line of the budget. */
  lineId: string
  ceilingTiyin: bigint
}

const registers = ['civil-register', 'disability-register', 'medical-conclusions', 'social-register']

/** Cases of as many people, taken by the specialist, whose registers have answered: ready to be decided. */
export async function putDecidables(
  client: pg.Client,
  { personId: assignee }: Pick<StagedDecider, 'personId'>,
  first: number,
  count: number,
): Promise<string[]> {
  const now = new Date()
  const tables: Record<string, object[]> = {}
  const add = (table: string, row: object) => {
    tables[table] ??= []
    tables[table].push(row)
  }
  const ids: string[] = []
  for (let index = first; index < first + count; index++) {
    const person = makePerson(seededRandom(index), index, stageCentre)
    const values = personRow(person, now)
    add('person', Object.fromEntries(Object.keys(personColumns).map((name, at) => [name, values[at]])))
    ids.push(addCase(add, { applicantId: person.id, pinfl: person.pinfl, assignee, now }))
  }
  await asReplica(client, async () => {
    for (const [table, rows] of Object.entries(tables)) await putRows(client, table, rows)
  })
  return ids
}

function addCase(
  add: (table: string, row: object) => void,
  { applicantId, pinfl, assignee, now }: { applicantId: string; pinfl: string; assignee: string; now: Date },
): string {
  const id = newId()
  const about = {
    service_code: 'device-voucher',
    applicant_id: applicantId,
    journey_version: 1,
    updated_at: now,
  }
  const name = { familyName: 'Karimova', givenName: 'Oysha', patronymic: null, birthOn: '1990-01-01' }
  const submission = {
    ...{ at: now.toISOString(), journeyVersion: 1, answers: legAnswers, labels: {}, documentIds: [] },
    beneficiary: { ...name, pinfl, birthCertificate: null },
  } as unknown as Submission
  add('application', {
    ...{ id, ...about, answers_cipher: '', submission_key: id, created_at: now },
  })
  add('submission', {
    ...{ id, application_id: id, number: 1, service_version: 1, is_whole: false, sent_at: now },
    content_cipher: sealSubmission(submission, id),
  })
  add('case_file', {
    ...{ id, application_id: id, number: id, ...about, status: 'in_review', centre_code: stageCentre },
    ...{ handler_ids: [assignee], barred_ids: [], is_protected: false, is_open: true, version: 1 },
    ...{
      submitted_at: now,
      due_on: dayOf(now),
      assignee_id: assignee,
      created_at: now,
      origin: 'application',
    },
  })
  for (const source of registers) {
    const check = newId()
    const answer = sealCheckAnswer({ validUntil: '2099-05-31', registered: true }, check)
    add('agency_check', {
      ...{ id: check, application_id: id, source, outcome: 'found', answer_cipher: answer, attempt: 1 },
      ...{ as_of: now, requested_at: now, responded_at: now },
    })
  }
  return id
}
