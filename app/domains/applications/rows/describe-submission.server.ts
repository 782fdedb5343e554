import type { Profile } from '~/domains/identity/index.server'
import {
  type Answers,
  type Beneficiary,
  collectWords,
  type Journey,
  type Submission,
  textOf,
} from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ownValue } from '~/lib/own-value'
import type { Work } from '~/platform/work.server'

interface Sending {
  applicationId: string
  profile: Profile
  journey: Journey
  /** Those that are asked. */
  answers: Answers
}

/** What is sent now: answers, the words they are given in, whom it is for, and the papers. */
export async function describeSubmission(
  work: Work,
  { applicationId, profile, journey, answers }: Sending,
): Promise<Submission> {
  const documents = await work.tx.$queryRaw<{ id: string }[]>`
    select id from application_document where application_id = ${applicationId}::uuid and removed_at is null
    order by id`
  return {
    at: work.now().toISOString(),
    journeyVersion: journey.number,
    answers,
    labels: collectWords(journey, answers),
    beneficiary: describeBeneficiary(journey, answers, profile),
    documentIds: documents.map(({ id }) => id),
  }
}

/** Whom it is for: somebody whom a page names or a report describes, else the applicant. */
export function describeBeneficiary(
  { definition }: Journey,
  answers: Answers,
  profile: Profile,
): Beneficiary {
  const { person: page, reported } = definition.parties
  if (reported) {
    const familyName = textOf(answers, reported) ?? ''
    return { pinfl: null, birthCertificate: null, familyName, givenName: '', patronymic: null, birthOn: '' }
  }
  const person = page ? ownValue(answers, page) : undefined
  const text = (part: string) => textOf(answers, `${page}.${part}`)
  if (!person) {
    const { pinfl, familyName, givenName, patronymic, bornOn } = profile
    const birthOn = isoDay(bornOn)
    return { pinfl, birthCertificate: null, familyName, givenName, patronymic, birthOn }
  }
  return {
    pinfl: text('pinfl'),
    birthCertificate: text('birthCertificate'),
    familyName: text('familyName') ?? '',
    givenName: text('givenName') ?? '',
    patronymic: text('patronymic'),
    birthOn: text('birthOn') ?? '',
  }
}
