import { sealAnswers } from '~/domains/applications/sealed.server'
import { sealAccount } from '~/domains/care/sealed.server'
import { sealCheckAnswer, sealDecisionText } from '~/domains/cases/sealed.server'
import { sealSubmission } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { entryIn } from '~/sandbox/gateway/entries'
import { isSource } from '~/sandbox/gateway/sources'
import { letter, localeOf } from '../cases/stories'
import type { SeededRandom } from '../seeded-random'
import { type ChainedAct, linkChain } from './audit-chain'
import { type BulkName, marksOf } from './names'
import type { BulkStatus, BulkTimes } from './plan'
import type { BulkService } from './templates'

export interface BulkPerson extends BulkName {
  id: string
  pinfl: string
  pinflIndex: string
  birthOn: string
  centreCode: string
}

export interface BulkCase {
  person: BulkPerson
  service: BulkService
  status: BulkStatus
  times: BulkTimes
  dueOn: Date
  numbers: { case: string; provision: string }
  specialistId: string
  headId: string
}

/** Rows by table, each in the order of the columns in `tables.ts`. */
export type TableRows = Record<
  | 'application'
  | 'submission'
  | 'case_file'
  | 'case_name_mark'
  | 'application_event'
  | 'agency_check'
  | 'decision'
  | 'provision'
  | 'award'
  | 'audit_entry'
  | 'audit_head',
  unknown[][]
>

/** Everything that stands behind one case, as the portal would have left it. */
export function addCase(rows: TableRows, one: BulkCase, random: SeededRandom, auditKeys: string): void {
  const id = newId()
  const { person, service, status, times, centreCode } = { ...one, centreCode: one.person.centreCode }
  const isTaken = status !== 'submitted' && status !== 'withdrawn'
  const fourEyes = service.journey.definition.decides.fourEyes === true
  const headId = status === 'approved' && fourEyes ? one.headId : null
  const acts = actsOf(one, isTaken, headId)
  const decider = headId ?? one.specialistId
  addSent(rows, id, one, random)
  const isDecided = status === 'approved' || status === 'refused'
  rows.case_file.push([
    ...[
      id,
      id,
      one.numbers.case,
      service.code,
      person.id,
      status,
      person.pinflIndex,
      service.journey.number,
      centreCode,
    ],
    isTaken ? decider : null,
    `{${isTaken ? [...new Set([one.specialistId, decider])].join() : ''}}`,
    ...[
      service.isProtected,
      !isDecided && status !== 'withdrawn',
      times.submittedAt,
      one.dueOn,
      isDecided ? times.endedAt : null,
    ],
    ...[1 + acts.filter(({ action }) => action !== 'application.agenciesAsked').length],
    ...[times.submittedAt, acts.at(-1)?.at ?? times.submittedAt],
  ])
  for (const mark of marksOf(`centre:${centreCode}`, person)) {
    rows.case_name_mark.push([id, centreCode, mark, service.isProtected])
  }
  for (const { action, actorId, actorRole, at, reasonCode } of acts) {
    rows.application_event.push([newId(), id, action, actorId, actorRole, reasonCode ?? null, at])
  }
  if (isTaken) addChecks(rows, id, one, random)
  if (isDecided) addDecision(rows, id, one, { decider, preparedById: headId ? one.specialistId : null })
  if (status === 'approved') addRight(rows, id, one, decider)
  const chain = linkChain(`application:${id}`, acts, auditKeys)
  for (const act of chain.rows) {
    rows.audit_entry.push([
      ...[
        chain.head.chain,
        act.sequence,
        act.actorId,
        act.actorRole,
        act.action,
        act.details,
        'seed',
        act.at,
      ],
      ...[act.previousHash, act.hash],
    ])
  }
  rows.audit_head.push([chain.head.chain, chain.head.sequence, chain.head.hash, chain.head.seal])
}

function addSent(
  rows: TableRows,
  id: string,
  { person, service, times }: BulkCase,
  random: SeededRandom,
): void {
  const { journey, centre, templates } = service
  const template = random.pick(templates)
  const [page, question] = centre
  const answers = {
    ...template.answers,
    [page]: { ...template.answers[page], [question]: person.centreCode },
  }
  const { pinfl, familyName, givenName, patronymic, birthOn } = person
  const submissionId = newId()
  const submission = {
    ...{
      at: times.submittedAt.toISOString(),
      journeyVersion: journey.number,
      answers,
      labels: {},
      documentIds: [],
    },
    beneficiary: { pinfl, birthCertificate: null, familyName, givenName, patronymic, birthOn },
  }
  rows.application.push([
    ...[id, service.code, person.id, sealAnswers(answers, id), journey.number, id],
    ...[times.submittedAt, times.submittedAt],
  ])
  rows.submission.push([
    submissionId,
    id,
    1,
    journey.number,
    sealSubmission(submission, submissionId),
    times.submittedAt,
    person.pinflIndex,
  ])
}

type Act = ChainedAct & { reasonCode?: string }

function actsOf({ person, status, times, ...one }: BulkCase, isTaken: boolean, headId: string | null): Act[] {
  const act = (type: string, at: Date, actorId: string, actorRole: string, reasonCode?: string): Act => ({
    ...{ action: `application.${type}`, actorId, actorRole, at },
    details: reasonCode ? `{"reasonCode": ${JSON.stringify(reasonCode)}}` : '{}',
    ...(reasonCode && { reasonCode }),
  })
  const specialist = [one.specialistId, 'inson_specialist'] as const
  const decider: readonly [string, string] = headId ? [headId, 'inson_head'] : specialist
  const { approve, refuse } = one.service.journey.definition.reasons
  const acts = [act('submitted', times.submittedAt, person.id, 'citizen')]
  if (isTaken)
    acts.push(act('taken', times.takenAt, ...specialist), act('agenciesAsked', times.askedAt, ...specialist))
  if (headId) acts.push(act('passedToHead', times.passedAt, ...specialist))
  if (status === 'approved') acts.push(act('approved', times.endedAt, ...decider, approve[0]?.code))
  if (status === 'refused') acts.push(act('refused', times.endedAt, ...specialist, refuse[0]?.code))
  if (status === 'withdrawn') acts.push(act('withdrawn', times.endedAt, person.id, 'citizen', 'changedMind'))
  if (status === 'correction_requested') {
    const step = one.service.journey.definition.pages.at(-1)?.id
    acts.push(act('correctionRequested', times.endedAt, ...specialist, step))
  }
  return acts
}

function addChecks(
  rows: TableRows,
  caseId: string,
  { service, times, person }: BulkCase,
  random: SeededRandom,
): void {
  for (const check of random.pick(service.templates).checks) {
    const id = newId()
    const { pinfl, familyName, givenName, patronymic, birthOn: birthDate } = person
    const source = isSource(check) ? check : 'civil-register'
    const facts = entryIn(source, { pinfl, familyName, givenName, patronymic, birthDate })
    rows.agency_check.push([
      id,
      caseId,
      check,
      'found',
      sealCheckAnswer(facts, id),
      times.askedAt,
      times.askedAt,
      times.askedAt,
    ])
  }
}

function addDecision(
  rows: TableRows,
  caseId: string,
  { service, status, times, numbers }: BulkCase,
  { decider, preparedById }: { decider: string; preparedById: string | null },
): void {
  const id = newId()
  const { approve, refuse } = service.journey.definition.reasons
  const isApproved = status === 'approved'
  const locale = localeOf(numbers.case.charCodeAt(4))
  rows.decision.push([
    ...[id, caseId, status, (isApproved ? approve : refuse)[0]?.code ?? ''],
    ...[isApproved ? null : sealDecisionText(letter('refusal', locale), id), isApproved ? 'register' : null],
    ...[preparedById, decider, times.endedAt, addDays(dayOf(times.endedAt), 30)],
  ])
}

function addRight(
  rows: TableRows,
  caseId: string,
  { service, person, times, numbers }: BulkCase,
  by: string,
): void {
  const id = newId()
  const { outcome } = service.journey.definition
  const fromOn = firstOfNextMonth(times.endedAt)
  const months = 'months' in outcome ? outcome.months : null
  const untilOn =
    months === null
      ? null
      : addDays(new Date(Date.UTC(fromOn.getUTCFullYear(), fromOn.getUTCMonth() + months, 1)), -1)
  rows.provision.push([
    ...[id, caseId, person.id, person.pinflIndex, service.code, outcome.kind],
    ...['code' in outcome ? outcome.code : null, numbers.provision, fromOn, untilOn, by, times.endedAt],
  ])
  if (outcome.kind !== 'cash' || !untilOn) return
  const account = { bankCode: '00444', account: '22618000123456789012' }
  rows.award.push([
    ...[
      id,
      caseId,
      person.id,
      service.code,
      50_000_000n,
      fromOn,
      untilOn,
      sealAccount(account, id),
      by,
      times.endedAt,
    ],
  ])
}

function firstOfNextMonth(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
}
