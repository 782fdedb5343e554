import type { FinderAnswers } from '~/domains/services/index.server'
import type { PageContext } from '~/http/guards.server'
import { readAnswers } from '~/http/session/finder-answers.server'
import { perform } from '~/platform/perform.server'
import { readKnownAnswers as readKnown } from '~/workflows/entitlements/find-known.server'

/** The answers given so far, and before them what is known of who signed in. */
export async function readOwnAnswers(context: PageContext, request: Request): Promise<FinderAnswers> {
  const [given, known] = await Promise.all([readAnswers(request), readKnownAnswers(context)])
  return { ...known, ...given }
}

/** What the portal knows of whoever signed in; nothing of a visitor. */
export async function readKnownAnswers(context: PageContext): Promise<FinderAnswers> {
  return context.personId ? perform(context, readKnown, context.personId) : {}
}
