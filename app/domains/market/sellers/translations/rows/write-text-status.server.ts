import { addDays, dayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { TextRequestStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { readTextDays, type TextStep } from '../read-text-days.server'
import type { TextRequestRow } from '../view.server'

const ends: readonly TextRequestStatus[] = ['accepted', 'withdrawn', 'lapsed']

/** Moves a request that is locked on, with the last day of what it waits for next. The guard asks whose step it is. */
export async function writeTextStatus(
  work: Work,
  { id, version }: TextRequestRow,
  status: TextRequestStatus,
  said: Prisma.TextRequestUncheckedUpdateInput = {},
): Promise<void> {
  const dueOn =
    status === 'asked' || status === 'taken' || status === 'handed' ? await textDueOn(work, status) : null
  const endedAt = ends.includes(status) ? work.now() : null
  await work.asSystem(() =>
    work.tx.textRequest.update({
      where: { id },
      data: { status, dueOn, ...(endedAt && { endedAt }), ...said, version: version + 1 },
    }),
  )
}

/** The last day of what a text waits for from now on. */
export async function textDueOn(work: Work, step: TextStep): Promise<Date> {
  const now = work.now()
  return addDays(dayOf(now), await readTextDays(step, now, work.tx))
}
