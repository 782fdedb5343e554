import { getPageVersions } from '~/domains/reference/index.server'
import { ownValue } from '~/lib/own-value'
import { forgetCached } from '~/platform/cache.server'

/** How often what public pages show has changed, by its name; the database counts. */
export type PageVersions = Readonly<Record<string, number>>

/** What this process keeps of each, beside whole pages. Search asks the database itself what is new. */
const keptBelow: ReadonlyMap<string, readonly string[]> = new Map([
  ['market', ['market']],
  ['portal', ['reference', 'services', 'makers', 'sitemap']],
])

let known: PageVersions = {}

/** Takes note of what the database said, and forgets what is older. The latest of everything that was said. */
export function learnPageVersions(said: PageVersions): PageVersions {
  for (const [name, version] of Object.entries(said)) {
    const before = ownValue(known, name) ?? -1
    if (version <= before) continue
    if (before >= 0) for (const each of keptBelow.get(name) ?? []) forgetCached(each)
    known = { ...known, [name]: version }
  }
  return known
}

let running: Promise<PageVersions> | null = null
let next: Promise<PageVersions> | null = null

/**
 * As they are now: what was committed before the call is counted. Whoever asks at the same time shares a question. When
 * the database does not answer, what is known holds: a page that is kept is better than none.
 */
export function readPageVersions(): Promise<PageVersions> {
  // A question that is under way may have been answered before something was committed.
  next ??= Promise.allSettled([running]).then(() => {
    running = next
    next = null
    return ask()
  })
  return next
}

async function ask(): Promise<PageVersions> {
  try {
    return learnPageVersions(await getPageVersions())
  } catch (error) {
    if (Object.keys(known).length === 0) throw error
    return known
  }
}
