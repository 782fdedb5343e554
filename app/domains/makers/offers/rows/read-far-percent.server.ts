import { getParameter } from '~/domains/reference/index.server'

/** Example value, where the parameter is missing. */
const usualPercent = 50n

/** Percent from the median of others at which an offer is far from them. */
export async function readFarPercent(on: Date): Promise<bigint> {
  return (await getParameter('offer-price-far', on))?.value ?? usualPercent
}
