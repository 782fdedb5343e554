import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { findGrantor } from '../rows/tell-parties.server'

/** Whether the person of a PINFL can read in her own account what becomes of a mandate. */
export async function hasAccount(work: Work, pinfl: string): Promise<boolean> {
  return (await findGrantor(work, blindIndex('pinfl', pinfl))) !== null
}
