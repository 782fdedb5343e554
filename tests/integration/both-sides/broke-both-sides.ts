import type { Scope } from '~/platform/db.server'
import { brokeConstraint, transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

/** True when the database itself refuses the write to this actor, whatever the commands say. */
export async function brokeBothSides(scope: Scope, write: (tx: Work) => Promise<unknown>): Promise<boolean> {
  try {
    await transaction(scope, write)
    return false
  } catch (error) {
    if (brokeConstraint(error, 'both_sides') || brokeConstraint(error, 'nobody acts on both sides'))
      return true
    throw error
  }
}
