import { getProfile } from '~/domains/identity/index.server'
import { ageOn, type FinderAnswers } from '~/domains/services/index.server'
import type { PageContext } from '~/http/guards.server'
import { readAnswers } from '~/http/session/finder-answers.server'
import { readPinfl } from '~/lib/pinfl'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

/** The answers given so far, and before them what the account of who signed in says already. */
export async function readOwnAnswers(context: PageContext, request: Request): Promise<FinderAnswers> {
  const [given, known] = await Promise.all([readAnswers(request), readKnownAnswers(context)])
  return { ...known, ...given }
}

/** Age and sex, as the PINFL has them; none for a visitor. */
export async function readKnownAnswers(context: PageContext): Promise<FinderAnswers> {
  if (!context.personId) return {}
  const profile = await perform(context, getProfile, context.personId)
  const sex = profile && readPinfl(profile.pinfl)?.sex
  if (!profile || !sex) return {}
  const today = dayOf(context.now()).toISOString().slice(0, 10)
  return { you: { age: ageOn(profile.bornOn.toISOString().slice(0, 10), today), sex } }
}
