import type { Work } from '~/platform/work.server'
import { readDeskLimit } from './read-desk-limit.server'
import { readGivenBack } from './read-given-back.server'

/** Whether so much of an order, with all that went back before, is given back by two of the desk. */
export async function isAboveLimit(work: Work, orderId: string, amountTiyin: bigint): Promise<boolean> {
  if (amountTiyin === 0n) return false
  const before = await readGivenBack(work, orderId)
  return before + amountTiyin > (await readDeskLimit(work.now(), work))
}
