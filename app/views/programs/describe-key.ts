import { isoDay } from '~/lib/figures/iso-day'
import type { ProgramKey } from '~/platform/prisma/client'

type Listed = Omit<ProgramKey, 'secretHash'> & {
  person: { family: string; given: string; patronymic: string | null } | null
  /** She works at the organisation still. */
  isStaff: boolean
}

/** A key fit for JSON; `today` as the database keeps days. One that works no more says so, and why. */
export function describeKey(
  { id, name, scopes, status: kept, mark, person, isStaff, ...key }: Listed,
  today: Date,
) {
  const isOver = kept === 'active' && key.validUntil !== null && key.validUntil < today
  const isLeft = kept === 'active' && !isStaff
  const status = isOver ? ('over' as const) : isLeft ? ('left' as const) : kept
  return {
    ...{ id, name, scopes, status, mark, person },
    preparedAt: key.preparedAt.toISOString(),
    validUntil: isoDay(key.validUntil),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  }
}
