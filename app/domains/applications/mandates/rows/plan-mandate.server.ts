import { isoDay } from '~/lib/figures/iso-day'
import { newId, newPublicNumber } from '~/lib/ids'
import { readPinfl } from '~/lib/people/pinfl'
import { addDays, dayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { answerDays, endOfTerm, isAdult, type MandateAct, type MandateTerm } from '../rules'
import { sealGrantor } from '../sealed.server'

/** Who lets whom do what, and for how long. */
export interface PlannedMandate {
  holderId: string
  pinfl: string
  familyName: string
  givenName: string
  patronymic: string | null
  acts: readonly MandateAct[]
  /** Empty = of all services. */
  serviceGroups: readonly string[]
  term: MandateTerm
}

/** The row of a mandate that begins today; null for a number that names no grown-up person. */
export function planMandate(
  work: Pick<Work, 'now'>,
  { holderId, acts, serviceGroups, term, ...named }: PlannedMandate,
  id = newId(),
): Omit<Prisma.MandateUncheckedCreateInput, 'status'> | null {
  const birthOn = readPinfl(named.pinfl)?.birthDate
  const today = dayOf(work.now())
  const { pinfl, familyName, givenName, patronymic } = named
  if (!birthOn || !isAdult({ pinfl, birthOn }, isoDay(today))) return null
  return {
    ...{ id, holderId, acts: [...acts], serviceGroups: [...serviceGroups], askedAt: work.now() },
    number: newPublicNumber('HM'),
    grantorIndex: blindIndex('pinfl', pinfl),
    grantorCipher: sealGrantor({ pinfl, familyName, givenName, patronymic, birthOn }, id),
    validUntil: endOfTerm(today, term),
    answerBy: addDays(work.now(), answerDays),
  }
}
