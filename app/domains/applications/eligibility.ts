import { fold } from '~/i18n/uzbek/search-fold'
import { readPinfl } from '~/lib/pinfl'
import { toLatinLetters } from '~/lib/typed/look-alikes'
import type { CompleteAnswers } from './answers'

/** Three-valued on purpose: what was not answered is `notKnown`, never `no`. */
export type Verdict = 'yes' | 'no' | 'notKnown'

/** The registers a case is checked against. `civil-register-applicant` asks about the applicant, the rest about the person. */
export const checkIds = [
  'civil-register',
  'disability-register',
  'medical-conclusions',
  'civil-register-applicant',
] as const
export type CheckId = (typeof checkIds)[number]

export interface CheckAnswer {
  outcome: 'found' | 'notFound' | 'notKnown'
  /** What the register said; empty unless found. */
  facts: Record<string, unknown>
}
export type CheckAnswers = Partial<Record<CheckId, CheckAnswer>>

/** Whom the device is for, as the application says. */
export interface Beneficiary {
  /** Null for a child known by its birth certificate. */
  pinfl: string | null
  familyName: string
  givenName: string
  /** `YYYY-MM-DD`. */
  birthOn: string
}

export interface EligibilityHint {
  rule:
    | 'identity'
    | 'certificateNumber'
    | 'certificateValid'
    | 'conclusion'
    | 'age'
    | 'recommended'
    | 'kinship'
  verdict: Verdict
  /** Names the reason: `staff.hint.<rule>.<reason>`. */
  reason: string
  /** Placeholders of the reason; days are `YYYY-MM-DD`. */
  values?: Record<string, string>
}

/** Registers to ask: they follow from what the right rests on and whom it is for. */
export function listChecks(answers: CompleteAnswers): CheckId[] {
  const onConclusion = answers.certificate.basis === 'pension'
  return [
    'civil-register',
    onConclusion ? 'medical-conclusions' : 'disability-register',
    ...(answers['for-whom'].who === 'child' ? (['civil-register-applicant'] as const) : []),
  ]
}

interface Case {
  answers: CompleteAnswers
  beneficiary: Beneficiary
  checks: CheckAnswers
  /** `YYYY-MM-DD`. */
  today: string
}

/** What the registers say about each condition, for the specialist who decides. A hint decides nothing. */
export function assessEligibility(facts: Case): EligibilityHint[] {
  const { answers } = facts
  const ground =
    answers.certificate.basis === 'pension'
      ? [judgeAge(facts), judgeConclusion(facts)]
      : [judgeNumber(facts), judgeCertificate(facts)]
  return [
    judgeIdentity(facts),
    ...(answers['for-whom'].who === 'child' ? [judgeKinship(facts)] : []),
    ...ground.filter((hint) => hint !== null),
    judgeRecommended(facts),
  ]
}

/** Last day the certificate or conclusion holds, as its register says; null = no end; undefined = not known. */
export function registeredEnd(checks: CheckAnswers): string | null | undefined {
  const answer = [checks['disability-register'], checks['medical-conclusions']].find(
    (one) => one?.outcome === 'found',
  )
  if (!answer) return undefined
  const day = text(answer.facts.validUntil)
  if (day !== null) return day
  // Only an answer that names the field and leaves it empty means "without end".
  return answer.facts.validUntil === null ? null : undefined
}

/**
 * The PINFL of whom the device is for: as given, else of the one child of that birth date whom the applicant's register
 * names. Null when neither says it; then nobody can tell whether the child has a voucher already.
 */
export function identifyBeneficiary(beneficiary: Beneficiary, checks: CheckAnswers): string | null {
  if (beneficiary.pinfl) return beneficiary.pinfl
  const answer = checks['civil-register-applicant']
  const children = answer?.outcome === 'found' ? answer.facts.children : null
  if (!Array.isArray(children)) return null
  const born = children.filter(
    (pinfl): pinfl is string =>
      typeof pinfl === 'string' && readPinfl(pinfl)?.birthDate === beneficiary.birthOn,
  )
  // Twins cannot be told apart by their day of birth.
  return born.length === 1 ? (born[0] ?? null) : null
}

function judgeIdentity({ beneficiary, checks }: Case): EligibilityHint {
  const rule = 'identity'
  const answer = checks['civil-register']
  if (!beneficiary.pinfl) return { rule, verdict: 'notKnown', reason: 'noPinfl' }
  if (!answer || answer.outcome === 'notKnown') return { rule, verdict: 'notKnown', reason: 'notKnown' }
  if (answer.outcome === 'notFound') return { rule, verdict: 'no', reason: 'notFound' }
  if (answer.facts.alive === false) return { rule, verdict: 'no', reason: 'dead' }
  const differs = comparePerson(beneficiary, answer.facts).some(({ same }) => same === 'no')
  return differs ? { rule, verdict: 'no', reason: 'differs' } : { rule, verdict: 'yes', reason: 'agrees' }
}

function judgeKinship({ beneficiary, checks }: Case): EligibilityHint {
  const rule = 'kinship'
  const answer = checks['civil-register-applicant']
  const children = answer?.facts.children
  if (answer?.outcome !== 'found' || !Array.isArray(children) || !beneficiary.pinfl) {
    return { rule, verdict: 'notKnown', reason: beneficiary.pinfl ? 'notKnown' : 'noPinfl' }
  }
  return children.includes(beneficiary.pinfl)
    ? { rule, verdict: 'yes', reason: 'agrees' }
    : { rule, verdict: 'no', reason: 'notNamed' }
}

function judgeNumber({ answers, checks }: Case): EligibilityHint | null {
  if (answers.certificate.basis !== 'certificate') return null
  const rule = 'certificateNumber'
  const typed = answers.certificate.number
  if (!typed) return { rule, verdict: 'notKnown', reason: 'notGiven' }
  const answer = checks['disability-register']
  const registered = text(answer?.facts.certificateNumber)
  if (answer?.outcome !== 'found' || !registered) return { rule, verdict: 'notKnown', reason: 'notKnown' }
  return sameNumber(registered, typed)
    ? { rule, verdict: 'yes', reason: 'agrees' }
    : { rule, verdict: 'no', reason: 'differs', values: { typed, registered } }
}

function judgeCertificate({ checks, today }: Case): EligibilityHint {
  return judgeEnd('certificateValid', checks['disability-register'], today)
}

function judgeConclusion({ checks, today }: Case): EligibilityHint {
  return judgeEnd('conclusion', checks['medical-conclusions'], today)
}

function judgeEnd(
  rule: 'certificateValid' | 'conclusion',
  answer: CheckAnswer | undefined,
  today: string,
): EligibilityHint {
  if (!answer || answer.outcome === 'notKnown') return { rule, verdict: 'notKnown', reason: 'notKnown' }
  if (answer.outcome === 'notFound') return { rule, verdict: 'no', reason: 'notFound' }
  const end = registeredEnd({ 'disability-register': answer })
  if (end === undefined) return { rule, verdict: 'notKnown', reason: 'noDate' }
  if (end === null) return { rule, verdict: 'yes', reason: 'noEnd' }
  return end >= today
    ? { rule, verdict: 'yes', reason: 'valid', values: { validUntil: end } }
    : { rule, verdict: 'no', reason: 'expired', values: { validUntil: end } }
}

function judgeRecommended({ answers, checks }: Case): EligibilityHint {
  const rule = 'recommended'
  const answer =
    checks[answers.certificate.basis === 'pension' ? 'medical-conclusions' : 'disability-register']
  const named = answer?.facts.recommendedDevices ?? answer?.facts.devices
  if (answer?.outcome !== 'found' || !Array.isArray(named)) {
    return { rule, verdict: 'notKnown', reason: 'notKnown' }
  }
  return named.includes(answers.device.deviceCode)
    ? { rule, verdict: 'yes', reason: 'named' }
    : { rule, verdict: 'no', reason: 'notNamed' }
}

/** Pension age: women 55, men 60 (Law "On the State pension provision of citizens", article 7; from memory, an example). */
const pensionAge = { female: 55, male: 60 } as const

function judgeAge({ beneficiary, today }: Case): EligibilityHint {
  const rule = 'age'
  const sex = beneficiary.pinfl ? readPinfl(beneficiary.pinfl)?.sex : undefined
  if (!sex) return { rule, verdict: 'notKnown', reason: 'notKnown' }
  const { birthOn } = beneficiary
  const from = `${Number(birthOn.slice(0, 4)) + pensionAge[sex]}${birthOn.slice(4)}`
  return from <= today
    ? { rule, verdict: 'yes', reason: 'reached' }
    : { rule, verdict: 'no', reason: 'notReached', values: { from } }
}

export interface ComparedFact {
  field: 'familyName' | 'givenName' | 'birthOn'
  given: string
  /** Null when the register did not say. */
  registered: string | null
  same: Verdict
}

/** What the application says of the person beside what the civil register says. */
export function comparePerson(person: Beneficiary, facts: Record<string, unknown>): ComparedFact[] {
  const fields = [
    ['familyName', person.familyName, text(facts.familyName)],
    ['givenName', person.givenName, text(facts.givenName)],
    ['birthOn', person.birthOn, text(facts.birthDate)],
  ] as const
  return fields.map(([field, given, registered]) => ({
    field,
    given,
    registered,
    same: registered === null ? 'notKnown' : letters(given) === letters(registered) ? 'yes' : 'no',
  }))
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** Scripts, apostrophes and capitals differ between registers and mean nothing. */
function letters(value: string): string {
  return fold(value).replace(/ /g, '')
}

/** A number is copied in either script, by sound (НГ for NG) or by look (АВ for AB). */
function sameNumber(registered: string, typed: string): boolean {
  const wanted = letters(registered)
  return wanted === letters(typed) || wanted === letters(toLatinLetters(typed.toUpperCase()))
}
