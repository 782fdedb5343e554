import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextPageStatus } from '../lifecycle'
import { lockPageVersion } from '../lock-page.server'
import { mayKeepPages } from '../policy'

export type DecidePageError =
  | 'admin.error.notAllowed'
  | 'editorial.error.notFound'
  | 'editorial.error.decided'
  | 'sides.error.publishVersion'

/**
 * Lets a version count from its day on, or from today where that is over; or takes it back before its day, whoever wrote
 * it. Nobody publishes what she wrote.
 */
export async function decidePage(
  work: Work,
  { slug, number, act }: { slug: string; number: number; act: 'publish' | 'withdraw' },
): Promise<Result<null, DecidePageError>> {
  if (!mayKeepPages(work)) return refuse('admin.error.notAllowed')
  const version = await lockPageVersion(work, slug, number)
  if (!version) return refuse('editorial.error.notFound')
  const status = nextPageStatus(version.status, act)
  const today = dayOf(work.now())
  const counts = version.status === 'published' && version.fromOn !== null && version.fromOn <= today
  if (!status || counts) return refuse('editorial.error.decided')
  const own = act === 'publish' ? refuseBothSides('publishVersion', work, [version.authorId]) : null
  if (own) return own
  const fromOn = version.fromOn && version.fromOn < today ? today : version.fromOn
  await work.tx.contentPage.update({
    where: { id: version.id },
    data: {
      ...{ status, decidedById: work.personId, decidedAt: work.now() },
      ...(act === 'publish' && { fromOn }),
    },
  })
  const action = act === 'publish' ? 'contentPage.published' : 'contentPage.withdrawn'
  await recordAudit(work, { subject: slug, action })
  return ok(null)
}
