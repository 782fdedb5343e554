import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { findGrantor } from '../rows/tell-parties.server'

/** The account in which the person of a PINFL reads what becomes of a mandate; null where she has none. */
export function findGrantorAccount(work: Work, pinfl: string): Promise<string | null> {
  return findGrantor(work, blindIndex('pinfl', pinfl))
}
