import { cachedVersion, forgetCached } from '~/platform/cache.server'
import type { Work } from '~/platform/work.server'

/** Grows with every write of this process, so that whole pages made from the catalogue can be told old. */
export function catalogueVersion(): number {
  return cachedVersion('market')
}

/** Forgets what was kept as soon as this write is committed; other processes see it when their few seconds are over. */
export function clearCatalogueCache(work: Work): void {
  work.afterCommit(() => forgetCached('market'))
}
