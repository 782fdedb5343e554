import type { OwnOffer } from '~/domains/makers/schema'

/** An offer as a program reads it. */
export function describeOffer({ homeVisit, hasEnglish: _, photos, priceTiyin, ...offer }: OwnOffer) {
  return {
    ...offer,
    priceTiyin: Number(priceTiyin),
    measured: homeVisit ? 'home' : 'workshop',
    photos: photos.length,
  }
}
