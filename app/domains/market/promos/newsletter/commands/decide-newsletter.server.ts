import { recordAudit } from '~/domains/audit/index.server'
import { enqueueing } from '~/domains/jobs/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextLetterStatus } from '../lifecycle'
import { mayKeepNewsletter } from '../policy'
import { receiversAJob } from '../rules'

export type DecideNewsletterError =
  | 'admin.error.notAllowed'
  | 'newsletter.error.notFound'
  | 'newsletter.error.decided'
  | 'newsletter.error.own'

/**
 * Sends what another administrator wrote, once, to everybody who wants letters at this moment; or takes it back, whoever
 * wrote it. What was sent is not taken back.
 */
export async function decideNewsletter(
  work: Work,
  { id, act }: { id: string; act: 'release' | 'withdraw' },
): Promise<Result<null, DecideNewsletterError>> {
  if (!mayKeepNewsletter(work)) return refuse('admin.error.notAllowed')
  if (!isId(id)) return refuse('newsletter.error.notFound')
  // Two letters at once would each be the only one of the month.
  if (act === 'release') await lockName(work, 'newsletter release')
  await work.tx.$queryRaw`select id from newsletter_letter where id = ${id}::uuid for update`
  const letter = await work.tx.newsletterLetter.findUnique({
    where: { id },
    select: { status: true, authorId: true },
  })
  if (!letter) return refuse('newsletter.error.notFound')
  const status = nextLetterStatus(letter.status, act)
  if (!status) return refuse('newsletter.error.decided')
  if (act === 'release' && letter.authorId === work.personId) return refuse('newsletter.error.own')
  await work.tx.newsletterLetter.update({
    where: { id },
    data: { status, decidedById: work.personId, decidedAt: work.now() },
  })
  if (act === 'release') await work.asSystem(() => addressLetter(work, id))
  const action = act === 'release' ? 'newsletter.released' : 'newsletter.withdrawn'
  await recordAudit(work, { subject: id, action })
  return ok(null)
}

/**
 * A row for each receiver, and a job for each few of them, all in one statement. Who wants one letter a month at most is
 * left out where she had one this month by Tashkent's days. With the portal's eyes only.
 */
async function addressLetter(work: Work, letterId: string): Promise<void> {
  const payload = Prisma.sql`json_build_object('letterId', ${letterId}::uuid, 'portion', portion)`
  await work.tx.$queryRaw`
    with chosen as (
      select s.id, (row_number() over (order by s.id) - 1)::int / ${receiversAJob}::int as portion
      from newsletter_subscription s
      where s.status = 'active' and (s.pace = 'each' or not exists (
        select from newsletter_delivery d join newsletter_letter l on l.id = d.letter_id
        where d.subscription_id = s.id and d.status in ('queued', 'sending', 'sent')
          and l.decided_at >= date_trunc('month', ${work.now()}::timestamptz at time zone 'Asia/Tashkent')
            at time zone 'Asia/Tashkent'))),
    made as (
      insert into newsletter_delivery (id, letter_id, subscription_id, portion, status)
        select gen_random_uuid(), ${letterId}::uuid, id, portion, 'queued' from chosen returning portion),
    queued as (
      select ${enqueueing('market.sendNewsletter', payload)} from (select distinct portion from made) each)
    select count(*)::int as made, (select count(*)::int from queued) as jobs from made`
}
