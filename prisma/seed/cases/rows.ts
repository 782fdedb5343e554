import { planMandate } from '~/domains/applications/mandates/rows/plan-mandate.server'
import { describeSubmission } from '~/domains/applications/rows/describe-submission.server'
import { mandateActs } from '~/domains/applications/schema'
import { sealAnswers } from '~/domains/applications/sealed.server'
import { statedFacts } from '~/domains/cases/agencies/agencies'
import { sealCheckAnswer, sealDecisionText, sealEventText } from '~/domains/cases/sealed.server'
import { nameMarks, type Profile } from '~/domains/identity/index.server'
import {
  type Answers,
  beneficiaryIndexOf,
  type Journey,
  listChecks,
  type Submission,
  sealSubmission,
} from '~/domains/services/index.server'
import { newPublicNumber } from '~/lib/ids'
import { addDays, dayOf, isoDayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { entryIn } from '~/sandbox/gateway/entries'
import type { Source } from '~/sandbox/gateway/sources'
import { sealSeededReceipt } from '../applications/receipt'
import { applicationSeedId, type CaseRows } from '../applications/rows'
import { taskRows } from '../applications/tasks'
import type { DemonstrationPerson } from '../people/people'
import { personSeedId } from '../people/persons'
import { seedId } from '../seed-id'
import { seededRandom } from '../seeded-random'
import { fillApplication } from './fill-application'
import type { PlannedServiceCase } from './plan'
import { letter, localeOf } from './stories'
import { writerOf } from './writer'

/** Days to appeal, as the parameter says (example value). */
const appealDays = 30

/** The rows of a planned case up to where a right is decided, as its applicant fills it in and the program seals it. */
export async function serviceCaseRows(
  work: Work,
  plan: PlannedServiceCase,
  version: Journey,
  holidays: ReadonlySet<string>,
): Promise<CaseRows> {
  const { index, serviceCode, person, centreCode, status } = plan
  const id = applicationSeedId(plan.name)
  const journey = { ...version, today: isoDayOf(plan.submittedAt) }
  const typed = fillApplication(journey, index, writerOf(person, serviceCode, index))
  const answers = Object.fromEntries(
    Object.entries({ ...typed, ...plan.answers }).filter(([, answer]) => answer !== undefined),
  ) as Answers
  const sending = { applicationId: id, profile: profileOf(person), journey, answers }
  const submission = { ...(await describeSubmission(work, sending)), at: plan.submittedAt.toISOString() }
  const events = eventRows(plan, id, journey)
  const applicantId = personSeedId(person.pinfl)
  const [createdAt, updatedAt] = [addDays(plan.submittedAt, -1), events.at(-1)?.at ?? plan.submittedAt]
  const about = { id, serviceCode, applicantId, journeyVersion: journey.number, createdAt, updatedAt }
  const isDraft = status === 'draft'
  const mandate = mandateRow(plan, submission)
  // What is half done.
  const begun = Object.fromEntries(Object.entries(answers).slice(0, 2))
  const marks = isDraft ? [] : nameMarks(`centre:${centreCode}`, [person, submission.beneficiary])
  const checks = plan.specialistId ? checkRows(plan, id, journey, submission) : []
  const refusal = status === 'refused' ? refusalRow(plan, id, journey) : null
  return {
    application: {
      ...about,
      answersCipher: sealAnswers(isDraft ? begun : answers, id),
      submissionKey: isDraft ? null : seedId(`submission:${plan.name}`),
    },
    mandate,
    submission: isDraft
      ? null
      : submissionRow(plan, id, journey, { submission, mandateId: mandate?.id ?? null }),
    case: isDraft ? null : caseRow(plan, { ...about, submission, moves: countMoves(events) }),
    nameMarks: marks.map((mark) => ({ caseId: id, centreCode, mark, isGuarded: plan.isProtected })),
    events,
    checks,
    decision: refusal && {
      ...refusal,
      receiptCipher: sealSeededReceipt(journey, submission, checks, refusal.id),
    },
    tasks: taskRows(
      // An approval is the portal's own step, and closes them.
      { ...plan, status: status === 'approved' ? 'in_review' : status },
      id,
      { template: journey.definition.tasks, isAsked: plan.specialistId !== null },
      holidays,
    ),
  }
}

function profileOf(person: DemonstrationPerson): Profile {
  const { pinfl, familyName, givenName, patronymic, phone, email, districtSoato } = person
  return {
    ...{ id: personSeedId(pinfl), pinfl, familyName, givenName, patronymic, phone, email, districtSoato },
    bornOn: new Date(`${person.birthDate}T00:00:00Z`),
    preferredLocale: 'uz-Latn',
  }
}

function submissionRow(
  plan: PlannedServiceCase,
  applicationId: string,
  journey: Journey,
  { submission, mandateId }: { submission: Submission; mandateId: string | null },
): Prisma.SubmissionCreateManyInput {
  const id = seedId(`sent:${plan.name}`)
  return {
    ...{ id, applicationId, number: 1, serviceVersion: journey.number, sentAt: plan.submittedAt },
    contentCipher: sealSubmission(submission, id),
    ...{ beneficiaryIndex: beneficiaryIndexOf(submission), mandateId },
  }
}

/** Another adult has agreed two days before, by the code to her phone. */
function mandateRow(
  { name, person, submittedAt }: PlannedServiceCase,
  { beneficiary }: Submission,
): Prisma.MandateCreateManyInput | null {
  const { pinfl, familyName, givenName, patronymic } = beneficiary
  if (!pinfl || pinfl === person.pinfl) return null
  const givenAt = addDays(submittedAt, -2)
  const holderId = personSeedId(person.pinfl)
  const named = { pinfl, familyName, givenName, patronymic, holderId, serviceGroups: [], term: '36' as const }
  const id = seedId(`mandate:${name}`)
  const planned = planMandate({ now: () => givenAt }, { ...named, acts: mandateActs }, id)
  return (
    planned && {
      ...{ ...planned, acts: [...mandateActs], serviceGroups: [], status: 'in_force' },
      ...{ basis: 'code', givenAt, codeConfirmedAt: givenAt },
    }
  )
}

const countMoves = (events: CaseRows['events']) =>
  events.filter(({ type }) => type !== 'application.agenciesAsked').length

function caseRow(
  plan: PlannedServiceCase,
  {
    submission,
    moves,
    ...about
  }: Omit<Prisma.CaseCreateManyInput, 'number' | 'status' | 'centreCode' | 'submittedAt' | 'dueOn'> & {
    submission: Submission
    moves: number
  },
): Prisma.CaseCreateManyInput {
  const random = seededRandom(61_000_000 + plan.index)
  return {
    ...about,
    applicationId: about.id,
    number: newPublicNumber('HA', (max) => random.whole(0, max - 1)),
    // An approval is the portal's own step: it gives a right.
    status: plan.status === 'approved' ? 'in_review' : plan.status,
    beneficiaryIndex: beneficiaryIndexOf(submission),
    centreCode: plan.centreCode,
    assigneeId: plan.specialistId,
    submittedAt: plan.submittedAt,
    dueOn: plan.dueOn,
    decidedAt: plan.status === 'refused' ? plan.endedAt : null,
    version: 1 + moves,
  }
}

function eventRows(plan: PlannedServiceCase, caseId: string, { definition }: Journey): CaseRows['events'] {
  if (plan.status === 'draft') return []
  const { specialistId, headId, endedAt } = plan
  const locale = localeOf(plan.index)
  const event = (type: string, at: Date, actorId: string | null, reasonCode?: string, text?: string) => {
    const id = seedId(`event:${plan.name}:${type}`)
    const isHead = actorId === headId && headId !== null
    const actorRole = actorId === null ? 'citizen' : isHead ? 'inson_head' : 'inson_specialist'
    return {
      ...{ id, caseId, type: `application.${type}`, actorRole, at },
      actorId: actorId ?? personSeedId(plan.person.pinfl),
      reasonCode: reasonCode ?? null,
      textCipher: text ? sealEventText(text, id) : null,
    }
  }
  const events = [event('submitted', plan.submittedAt, null)]
  if (specialistId) {
    events.push(
      event('taken', plan.takenAt, specialistId),
      event('agenciesAsked', plan.askedAt, specialistId),
    )
  }
  if (specialistId && headId) events.push(event('passedToHead', plan.passedAt, specialistId))
  if (plan.status === 'correction_requested') {
    const step = definition.pages.at(-1)?.id ?? ''
    events.push(event('correctionRequested', endedAt, specialistId, step, letter('correction', locale)))
  }
  if (plan.status === 'refused') {
    const reason = refusalOf(plan, definition)
    events.push(event('refused', endedAt, headId ?? specialistId, reason, letter('refusal', locale)))
  }
  if (plan.status === 'withdrawn') events.push(event('withdrawn', endedAt, null, 'changedMind'))
  return events
}

function refusalOf({ index }: PlannedServiceCase, { reasons }: Journey['definition']): string {
  return reasons.refuse[index % reasons.refuse.length]?.code ?? ''
}

function refusalRow(plan: PlannedServiceCase, caseId: string, { definition }: Journey) {
  const id = seedId(`decision:${plan.name}`)
  return {
    ...{ id, caseId, outcome: 'refused', evidence: null, decidedAt: plan.endedAt },
    reasonCode: refusalOf(plan, definition),
    textCipher: sealDecisionText(letter('refusal', localeOf(plan.index)), id),
    preparedById: plan.headId ? plan.specialistId : null,
    decidedById: plan.headId ?? plan.specialistId ?? '',
    appealUntil: addDays(dayOf(plan.endedAt), appealDays),
  }
}

function checkRows(
  plan: PlannedServiceCase,
  caseId: string,
  journey: Journey,
  { answers, beneficiary }: Submission,
): CaseRows['checks'] {
  const { askedAt, status, person } = plan
  return listChecks(journey, answers).map(({ id: check, source, subject }) => {
    const id = seedId(`check:${plan.name}:${check}`)
    const about = subject === 'applicant' ? { ...person, birthOn: person.birthDate } : beneficiary
    const isFound = isEntryIn(source, status === 'refused')
    return {
      ...{ id, caseId, source: check, requestedAt: askedAt, respondedAt: askedAt },
      outcome: isFound ? ('found' as const) : ('not_found' as const),
      answerCipher: isFound ? sealCheckAnswer(answerOf(plan, source, about), id) : null,
      asOf: askedAt,
    }
  })
}

/** Registers that speak against somebody when she stands in them. */
const speaksAgainst: readonly string[] = ['penal-register', 'social-benefits', 'enforcement-bureau']

/** What is refused is mostly refused because a register knows of nothing, or of what should not be. */
function isEntryIn(source: string, isRefused: boolean): boolean {
  if (source === 'civil-register') return true
  return speaksAgainst.includes(source) === isRefused
}

/** What a register states of whom it was asked about: what is kept of the stand-in's answer when it is asked again. */
function answerOf(
  { person, askedAt }: PlannedServiceCase,
  source: string,
  about: { familyName: string; givenName: string; patronymic: string | null; birthOn: string },
): Record<string, unknown> {
  const { familyName, givenName, patronymic, birthOn: birthDate } = about
  const { pinfl, passport, phone, disability, districtSoato: soato } = person
  const validUntil = `${askedAt.getUTCFullYear() + 3}-05-31`
  const devices = disability?.devices ?? []
  const certified = disability ?? { group: 'II', certificate: `NG-${pinfl.slice(-7)}`, devices }
  const entry = entryIn(source as Source, {
    ...{ pinfl, familyName, givenName, patronymic, birthDate, passport, phone, address: { soato } },
    medicalConclusion: { number: `VKK-${pinfl.slice(-6)}`, validUntil, devices },
    disability: { ...certified, validUntil },
  })
  return statedFacts(source, entry)
}
