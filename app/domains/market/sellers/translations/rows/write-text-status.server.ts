import { addDays, dayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { TextRequestStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { textDays } from '../rules'
import type { TextRequestRow } from '../view.server'

const ends: readonly TextRequestStatus[] = ['accepted', 'withdrawn', 'lapsed']

/** Moves a request that is locked on, with the last day of what it waits for next. The guard asks whose step it is. */
export async function writeTextStatus(
  work: Work,
  { id, version }: TextRequestRow,
  status: TextRequestStatus,
  said: Prisma.TextRequestUncheckedUpdateInput = {},
): Promise<void> {
  const days = status === 'taken' || status === 'handed' ? textDays[status] : null
  const dueOn = days === null ? null : addDays(dayOf(work.now()), days)
  const endedAt = ends.includes(status) ? work.now() : null
  await work.asSystem(() =>
    work.tx.textRequest.update({
      where: { id },
      data: { status, dueOn, ...(endedAt && { endedAt }), ...said, version: version + 1 },
    }),
  )
}
