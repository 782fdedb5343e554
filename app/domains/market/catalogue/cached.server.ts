import { cachedVersion, forgetCached } from '~/platform/cache.server'

/** Grows with every write of this process, so that whole pages made from the catalogue can be told old. */
export function catalogueVersion(): number {
  return cachedVersion('market')
}

/** After a write of this process; others see it when their few seconds are over. */
export function clearCatalogueCache(): void {
  forgetCached('market')
}
