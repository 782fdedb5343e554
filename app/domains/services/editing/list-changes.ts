import { compareDrafts, type Difference } from './compare-drafts'
import type { Draft } from './places'
import { withoutUnreachable } from './without-unreachable'

interface Versions {
  content: Draft
  /** The version before it; null for the first. */
  before: Draft | null
  /** Null for what comes with the program. */
  authorId: string | null
}

/** What somebody changed in her version. What was unreachable before and was left out when she began it, nobody changed. */
export function listChanges({ content, before, authorId }: Versions): Difference[] {
  if (!before) return []
  return compareDrafts(authorId ? withoutUnreachable(before) : before, content)
}
