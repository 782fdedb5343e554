import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { asObject, type Draft } from '../editing/places'
import { stateOf, type VersionState } from '../editing/version-state'

export interface VersionFile {
  serviceCode: string
  number: number
  revision: number
  state: VersionState
  validFrom: Date | null
  authorId: string | null
  returnText: string | null
  content: Draft
  /** The version before it; null for the first. */
  before: Draft | null
}

/** A version of a service for whoever edits it, published or not; null when there is none of this number. */
export async function getDraft(
  context: Context,
  serviceCode: string,
  number: number,
): Promise<VersionFile | null> {
  const rows = await transaction(context, (work) =>
    work.tx.serviceVersion.findMany({
      where: { serviceCode, number: { lte: number } },
      orderBy: { number: 'desc' },
      take: 2,
    }),
  )
  const [row, before] = rows
  if (row?.number !== number) return null
  const { revision, validFrom, authorId, returnText } = row
  return {
    ...{ serviceCode, number, revision, validFrom, authorId, returnText },
    state: stateOf(row, dayOf(context.now())),
    content: asObject(row.definition),
    before: before ? asObject(before.definition) : null,
  }
}
