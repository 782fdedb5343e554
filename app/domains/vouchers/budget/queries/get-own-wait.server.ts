import type { Work } from '~/platform/work.server'
import { type OwnWait, readOwnWaits } from '../rows/read-own-waits.server'

/** How the right that a case of the person gave waits for money; null when it does not. */
export async function getOwnWait(work: Work, applicationId: string): Promise<OwnWait | null> {
  const [wait] = await readOwnWaits(work, { entitlement: { applicationId } })
  return wait ?? null
}
