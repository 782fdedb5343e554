import { listKnownFacts } from '~/domains/cases/index.server'
import { getProfile } from '~/domains/identity/index.server'
import {
  ageOn,
  answersFrom,
  type FinderAnswers,
  finderFacts,
  judgeRights,
  listRights,
} from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { readPinfl } from '~/lib/people/pinfl'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/** What the portal knows of a person, as answers of the finder: her account, her cases, what registers said in them. */
export async function readKnownAnswers(work: Work, personId: string): Promise<FinderAnswers> {
  const profile = await getProfile(work, personId)
  if (!profile) return {}
  const today = isoDayOf(work.now())
  const sex = readPinfl(profile.pinfl)?.sex
  const known = await listKnownFacts(work, { personId, pinfl: profile.pinfl })
  known.set('person.age', ageOn(isoDay(profile.bornOn), today))
  if (sex) known.set('person.sex', sex)
  return answersFrom(known)
}

/** Services that what is known of her makes likely; never a protected one. */
export async function findKnownEntitlements(work: Work, personId: string): Promise<string[]> {
  const basis = await listRights(dayOf(work.now()), work.tx)
  const verdicts = judgeRights(finderFacts(await readKnownAnswers(work, personId), basis), basis)
  const likely = [...verdicts].flatMap(([code, { verdict }]) => (verdict === 'yes' ? [code] : []))
  const open = await work.tx.service.findMany({
    where: { code: { in: likely }, privacy: { not: 'protected' } },
    select: { code: true },
  })
  return open.map(({ code }) => code)
}
