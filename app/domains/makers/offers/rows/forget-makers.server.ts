import { forgetCached } from '~/platform/cache.server'
import type { Work } from '~/platform/work.server'

/** Lists of makers say what each offers: they are read anew once this is committed. */
export function forgetMakers(work: Work): void {
  work.afterCommit(() => forgetCached('makers'))
}
