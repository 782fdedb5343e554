import type { FoundOffer } from '~/domains/makers/schema'
import { comesTo } from '~/lib/figures/comes-to'

/** What says where the maker of an offer comes. */
export type ComingOffer = Pick<FoundOffer, 'homeVisit' | 'regions'> & { maker: { regions: string[] } }

/** Whether the maker comes home to a region (SOATO); where it is not known, whether she does anywhere. */
export function comesHome(
  { homeVisit, regions, maker }: ComingOffer,
  region: string,
): 'yes' | 'elsewhere' | 'no' {
  if (!homeVisit) return 'no'
  return !region || comesTo(region, regions, maker.regions) ? 'yes' : 'elsewhere'
}
