import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { getParameter } from '~/domains/reference/index.server'
import { getService } from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inPages, performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

/** Days after which a draft is left where the parameter is missing (example value). */
const fallbackDays = 7n
/** What was left longer ago was told of then. */
const daysBack = 14
const atOnce = 500

interface LeftDraft {
  id: string
  number: string
  applicantId: string
  serviceCode: string
}

/** Tells whoever left a draft lying, once a draft, that it is kept and where she goes on. */
export async function remindOfDrafts(context: Context): Promise<void> {
  const today = dayOf(context.now())
  const days = Number((await getParameter('draft-reminder-days', today))?.value ?? fallbackDays)
  const until = addDays(context.now(), -days)
  const left = inPages((after) => transaction(context, (work) => listLeft(work, until, after)))
  await performEach(context, remind, left)
}

/** Neither sent nor deleted, as that would have made them none. */
async function listLeft(work: Work, until: Date, after: string): Promise<LeftDraft[]> {
  const rows = await work.tx.application.findMany({
    where: {
      ...{ submissionKey: null, number: { not: null } },
      updatedAt: { lte: until, gt: addDays(until, -daysBack) },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true, number: true, applicantId: true, serviceCode: true },
  })
  return rows.map((row) => ({ ...row, number: row.number ?? '' }))
}

async function remind(work: Work, { id, number, applicantId, serviceCode }: LeftDraft): Promise<void> {
  const service = await getService(serviceCode, defaultLocale, work)
  // It could not be sent any more.
  if (!service?.online) return
  await notify(work, {
    key: `application:${id}:left`,
    personId: applicantId,
    template: 'notifications.applicationLeft',
    variables: { number },
    locale: null,
    path: `/applications/${id}/continue`,
    // Others may read her phone and mailbox.
    ...(service.privacy === 'protected' && { channels: ['portal'] }),
  })
}
