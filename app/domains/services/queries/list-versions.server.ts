import type { Context } from '~/domains/identity/context'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { stateOf, type VersionState } from '../editing/version-state'

export interface VersionLine {
  serviceCode: string
  number: number
  state: VersionState
  /** `YYYY-MM-DD`. */
  validFrom: string | null
  validUntil: string | null
  authorId: string | null
  publishedById: string | null
}

/** Versions of one service or of all, the latest first. Drafts are seen by administrators alone. */
export async function listVersions(context: Context, serviceCode?: string): Promise<VersionLine[]> {
  const today = dayOf(context.now())
  const rows = await transaction(context, (work) =>
    work.tx.serviceVersion.findMany({
      where: serviceCode === undefined ? {} : { serviceCode },
      orderBy: [{ serviceCode: 'asc' }, { number: 'desc' }],
      select: {
        ...{ serviceCode: true, number: true, status: true, validFrom: true, validUntil: true },
        ...{ authorId: true, publishedById: true },
      },
    }),
  )
  return rows.map(({ status, validFrom, validUntil, ...row }) => ({
    ...row,
    state: stateOf({ status, validFrom, validUntil }, today),
    validFrom: isoDay(validFrom),
    validUntil: isoDay(validUntil),
  }))
}
