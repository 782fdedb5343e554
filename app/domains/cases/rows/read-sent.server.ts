import { readSubmissions, type Submission } from '~/domains/services/index.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export interface Sent {
  /** What counts now. */
  latest: Submission
  /** What was sent before, the first one first. */
  earlier: Submission[]
}

/** What a case rests on: what its applicant sent, or that nobody sent anything. */
export async function readSent(
  work: Work,
  one: Pick<Case, 'applicationId' | 'journeyVersion' | 'submittedAt'>,
): Promise<Sent> {
  const all = one.applicationId ? await readSubmissions(work, one.applicationId) : []
  const latest = all.at(-1)
  if (latest) return { latest, earlier: all.slice(0, -1) }
  if (one.applicationId) throw new Error('a case of an application has a submission')
  return { latest: nothingSent(one), earlier: [] }
}

/** A report, a referral or the mahalla's round: there are no answers, and nobody in particular is named. */
function nothingSent({
  journeyVersion,
  submittedAt,
}: Pick<Case, 'journeyVersion' | 'submittedAt'>): Submission {
  return {
    at: submittedAt.toISOString(),
    journeyVersion,
    answers: {},
    labels: {},
    beneficiary: { pinfl: null, familyName: '', givenName: '', patronymic: null, birthOn: '' },
    documentIds: [],
  }
}
