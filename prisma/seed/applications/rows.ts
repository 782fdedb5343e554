import { sealAnswers } from '~/domains/applications/sealed.server'
import { sealCheckAnswer, sealDecisionText, sealEventText } from '~/domains/cases/sealed.server'
import { nameMarks, type PersonName, phoneMark } from '~/domains/identity/index.server'
import {
  type Answers,
  beneficiaryIndexOf,
  type Catalogue,
  type Journey,
  type Submission,
  sealSubmission,
} from '~/domains/services/index.server'
import { newPublicNumber } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { DemonstrationPerson } from '../people/people'
import { personSeedId } from '../people/persons'
import { seedId } from '../seed-id'
import { seededRandom } from '../seeded-random'
import { measurementsOf } from './measurements'
import type { PlannedCase } from './plan'
import { sealSeededReceipt } from './receipt'
import { taskRows } from './tasks'

export interface CaseRows {
  application: Prisma.ApplicationCreateManyInput
  /** Under which it was sent for another adult; null where none is needed. */
  mandate: Prisma.MandateCreateManyInput | null
  /** Null for a draft, as is its case. */
  submission: Prisma.SubmissionCreateManyInput | null
  case: Prisma.CaseCreateManyInput | null
  nameMarks: Prisma.CaseNameMarkCreateManyInput[]
  events: Prisma.ApplicationEventCreateManyInput[]
  checks: Prisma.AgencyCheckCreateManyInput[]
  decision: Prisma.DecisionCreateManyInput | null
  /** What is open of it; none of a draft, nor of what is closed. */
  tasks: Prisma.CaseTaskCreateManyInput[]
}

/** Of the device voucher. */
export const journeyVersion = 2
/** What a case of it opens with. */
const template = ['review', 'askRegisters', 'decide'] as const
const locales = ['uz-Latn', 'uz-Cyrl', 'ru'] as const

export function applicationSeedId(name: string): string {
  return seedId(`application:${name}`)
}

/** The rows of a planned case, sealed as the program seals them. */
export function caseRows(
  plan: PlannedCase,
  index: number,
  catalogue: Catalogue,
  { journey, documentIds }: { journey: Journey; documentIds: string[] },
): CaseRows {
  const id = applicationSeedId(plan.name)
  const submission = { ...describeSubmission(plan, index, catalogue), documentIds }
  const events = eventRows(plan, id)
  const isDraft = plan.status === 'draft'
  const isDecided = plan.status === 'approved' || plan.status === 'refused'
  const random = seededRandom(7_000_000 + index)
  // A draft that is half done.
  const { device: _, contact: __, documents: ___, ...begun } = submission.answers
  const createdAt = addDays(plan.submittedAt, -1)
  const updatedAt = events.at(-1)?.at ?? plan.submittedAt
  const applicantId = personSeedId(plan.person.pinfl)
  const about = { id, serviceCode: 'device-voucher', applicantId, journeyVersion, createdAt, updatedAt }
  const checks = plan.isAsked ? checkRows(plan, id) : []
  const decision = isDecided ? decisionRow(plan, id, index) : null
  return {
    application: {
      ...about,
      answersCipher: sealAnswers(isDraft ? begun : submission.answers, id),
      submissionKey: isDraft ? null : seedId(`submission:${plan.name}`),
    },
    mandate: null,
    submission: isDraft ? null : submissionRow(plan, id, submission),
    case: isDraft
      ? null
      : {
          ...about,
          applicationId: id,
          number: newPublicNumber('HA', (max) => random.whole(0, max - 1)),
          status: plan.status,
          beneficiaryIndex: beneficiaryIndexOf(submission),
          centreCode: plan.centreCode,
          assigneeId: plan.specialistId,
          submittedAt: plan.submittedAt,
          dueOn: plan.dueOn,
          decidedAt: isDecided ? plan.endedAt : null,
          version: 1 + events.filter(({ type }) => type !== 'application.agenciesAsked').length,
        },
    nameMarks: isDraft
      ? []
      : markRows(id, plan.centreCode, [plan.person, submission.beneficiary], plan.person.phone ?? null),
    events,
    checks,
    decision: decision && {
      ...decision,
      receiptCipher: sealSeededReceipt(journey, submission, checks, decision.id),
    },
    tasks: taskRows(plan, id, { template, isAsked: plan.isAsked }, catalogue.holidays),
  }
}

/** By what the queue of the centre finds a case of a service that is not protected. */
function markRows(
  caseId: string,
  centreCode: string,
  names: readonly PersonName[],
  phone: string | null,
): Prisma.CaseNameMarkCreateManyInput[] {
  const scope = `centre:${centreCode}` as const
  const marks = [...nameMarks(scope, names), ...(phone ? [phoneMark(scope, phone)] : [])]
  return marks.map((mark) => ({ caseId, centreCode, mark, isGuarded: false }))
}

function submissionRow(
  plan: PlannedCase,
  applicationId: string,
  submission: Submission,
): Prisma.SubmissionCreateManyInput {
  const id = seedId(`sent:${plan.name}`)
  return {
    ...{ id, applicationId, number: 1, serviceVersion: journeyVersion, sentAt: plan.submittedAt },
    contentCipher: sealSubmission(submission, id),
    beneficiaryIndex: beneficiaryIndexOf(submission),
  }
}

function describeSubmission(
  plan: PlannedCase,
  index: number,
  catalogue: Catalogue,
): Omit<Submission, 'documentIds'> {
  const { person, child } = plan
  const beneficiary = child ?? person
  const kind = catalogue.kinds.get(plan.deviceCode)
  const district = catalogue.districts.get(plan.centreCode)
  if (!kind || !district) throw new Error(`${plan.name}: no ${plan.deviceCode} or ${plan.centreCode}`)
  const answers: Answers = {
    'for-whom': { who: child ? 'child' : 'self' },
    ...(child && {
      person: {
        pinfl: child.pinfl,
        birthCertificate: null,
        familyName: child.familyName,
        givenName: child.givenName,
        patronymic: child.patronymic,
        birthOn: child.birthDate,
      },
    }),
    certificate: beneficiary.disability
      ? { basis: 'certificate', number: beneficiary.disability.certificate }
      : { basis: 'pension', number: null },
    device: { deviceCode: kind.code, madeToMeasure: kind.madeToMeasure },
    ...(kind.madeToMeasure && { measurements: measurementsOf(kind.code, index) }),
    contact: {
      phone: person.phone ?? '998900000000',
      email: person.email,
      locale: locales[index % locales.length] ?? 'uz-Latn',
    },
    district: { soato: plan.centreCode },
    documents: { finished: true },
  }
  return {
    at: plan.submittedAt.toISOString(),
    journeyVersion,
    answers,
    labels: { device: kind.names, district: district.names },
    beneficiary: {
      pinfl: beneficiary.pinfl,
      birthCertificate: null,
      familyName: beneficiary.familyName,
      givenName: beneficiary.givenName,
      patronymic: beneficiary.patronymic,
      birthOn: beneficiary.birthDate,
    },
  }
}

const correctionText = 'Iltimos, guvohnomaning ikkala tomonini aniq suratga olib qoʻshing.'
const refusals = [
  ['certificateExpired', 'Guvohnoma muddati tugagan. Uni yangilab, qayta ariza bering.'],
  ['deviceNotRecommended', 'Bu vosita dasturingizda koʻrsatilmagan. Shifokoringizga murojaat qiling.'],
  ['noCertificate', 'Reyestrda amaldagi guvohnoma topilmadi.'],
  ['wrongFacts', 'Arizadagi maʼlumotlar reyestrga mos kelmadi.'],
] as const

function eventRows(plan: PlannedCase, caseId: string): Prisma.ApplicationEventCreateManyInput[] {
  if (plan.status === 'draft') return []
  const applicant = personSeedId(plan.person.pinfl)
  const event = (type: string, at: Date, isStaff: boolean, reasonCode?: string, text?: string) => {
    const id = seedId(`event:${plan.name}:${type}`)
    return {
      id,
      caseId,
      type: `application.${type}`,
      actorId: isStaff ? plan.specialistId : applicant,
      actorRole: isStaff ? 'inson_specialist' : 'citizen',
      reasonCode: reasonCode ?? null,
      textCipher: text ? sealEventText(text, id) : null,
      at,
    }
  }
  const events = [event('submitted', plan.submittedAt, false)]
  if (plan.specialistId) events.push(event('taken', plan.takenAt, true))
  if (plan.isAsked) events.push(event('agenciesAsked', plan.askedAt, true))
  const { endedAt } = plan
  const [refusal, refusalText] = refusalOf(plan)
  if (plan.status === 'approved') events.push(event('approved', endedAt, true, 'certificateNames'))
  if (plan.status === 'refused') events.push(event('refused', endedAt, true, refusal, refusalText))
  if (plan.status === 'withdrawn') events.push(event('withdrawn', endedAt, false, 'changedMind'))
  if (plan.status === 'correction_requested') {
    events.push(event('correctionRequested', endedAt, true, 'documents', correctionText))
  }
  return events
}

function refusalOf(plan: PlannedCase): readonly [string, string] {
  return refusals[Number(plan.name.slice(-3)) % refusals.length] ?? refusals[0]
}

function checkRows(plan: PlannedCase, caseId: string): Prisma.AgencyCheckCreateManyInput[] {
  const { child, askedAt } = plan
  const person = child ?? plan.person
  const row = (source: string, facts: Record<string, unknown> | null) => {
    const id = seedId(`check:${plan.name}:${source}`)
    const isKnown = facts !== null
    return {
      id,
      caseId,
      source,
      outcome: isKnown ? ('found' as const) : ('not_known' as const),
      answerCipher: isKnown ? sealCheckAnswer(facts, id) : null,
      asOf: isKnown ? askedAt : null,
      requestedAt: askedAt,
      respondedAt: askedAt,
    }
  }
  const { disability, medicalConclusion } = person
  const civil = ({ familyName, givenName, patronymic, birthDate }: DemonstrationPerson) => ({
    ...{ familyName, givenName, patronymic, birthDate },
    alive: true,
  })
  return [
    row('civil-register', civil(person)),
    ...(child ? [row('civil-register-applicant', { ...civil(plan.person), children: [child.pinfl] })] : []),
    disability
      ? row(
          'disability-register',
          plan.isSilent && plan.status === 'in_review'
            ? null
            : {
                certificateNumber: disability.certificate,
                group: disability.group,
                validUntil: disability.validUntil,
                recommendedDevices: disability.devices,
              },
        )
      : row('medical-conclusions', medicalConclusion ?? null),
  ]
}

function decisionRow(plan: PlannedCase, caseId: string, index: number): Prisma.DecisionCreateManyInput {
  const id = seedId(`decision:${plan.name}`)
  const isApproved = plan.status === 'approved'
  const [refusal, text] = refusalOf(plan)
  if (!plan.specialistId) throw new Error(`${plan.name}: decided by nobody (${index})`)
  return {
    id,
    caseId,
    outcome: plan.status,
    reasonCode: isApproved ? 'certificateNames' : refusal,
    textCipher: isApproved ? null : sealDecisionText(text, id),
    evidence: isApproved ? 'register' : null,
    decidedById: plan.specialistId,
    decidedAt: plan.endedAt,
    appealUntil: addDays(dayOf(plan.endedAt), 30),
  }
}
