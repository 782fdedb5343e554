import { forgetCached } from '~/platform/cache.server'
import type { Work } from '~/platform/work.server'

/** Forgets what was kept as soon as this write is committed; other processes when they are told by the database. */
export function clearCatalogueCache(work: Work): void {
  work.afterCommit(() => forgetCached('market'))
}
