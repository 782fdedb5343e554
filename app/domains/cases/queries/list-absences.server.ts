import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { hasCaseRole } from '../policy'

export interface Absence {
  id: string
  personId: string
  /** Who stands in; null: nobody in particular. */
  deputyId: string | null
  fromOn: Date
  untilOn: Date
  /** True when today is one of its days. */
  isNow: boolean
}

/**
 * Absences of the centre that are not over, the nearest first: a head sees everybody's, the rest their own and those in
 * which they stand in.
 */
export async function listAbsences(context: Context): Promise<Absence[]> {
  const { organisationId: centreCode, personId } = context
  if (!centreCode || !personId || !hasCaseRole(context)) return []
  const today = dayOf(context.now())
  const rows = await transaction(context, (tx) =>
    tx.staffAbsence.findMany({
      where: {
        centreCode,
        endedAt: null,
        untilOn: { gte: today },
        ...(context.role === 'inson_head' ? {} : { OR: [{ personId }, { deputyId: personId }] }),
      },
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
      select: { id: true, personId: true, deputyId: true, fromOn: true, untilOn: true },
    }),
  )
  return rows.map((row) => ({ ...row, isNow: row.fromOn <= today }))
}
