import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** So many texts have a name at once; each is planned once a connection and takes the server's memory there. */
const mostNames = 400

/** No connection is older, see `../db.server.ts`: what it keeps prepared goes with it. */
export const connectionAgeMs = 30 * 60_000

/** What is asked less often than this is not worth a place. */
const askedBefore = 3

const longestText = 8_000

/** Lists whose length follows what is asked: each length is a text of its own. */
const longList = /\(\$\d+(,\s*\$\d+){8,}\)|\),\s*\(/

export interface StatementNames {
  /** The name by which PostgreSQL keeps this statement prepared; empty when it is to be planned anew each time. */
  nameOf(text: string): string
  /** Every name changes: what stands prepared no longer fits the tables, after a migration. */
  renew(): void
}

/**
 * Names statements by their text, so that each is parsed and planned once a connection. The same text has the same name
 * in every process, as PgBouncer wants it. Places are given to whatever is asked first, and given anew after as long as
 * a connection lives: so none ever keeps more than twice as many.
 */
export function createStatementNames(now = () => performance.now()): StatementNames {
  const names = new Map<string, string>()
  const asked = new LRUCache<string, number>({ max: 4 * mostNames })
  let round = 0
  let began = now()
  return {
    nameOf(text) {
      if (now() - began > connectionAgeMs) {
        names.clear()
        began = now()
      }
      const known = names.get(text)
      if (known) return known
      const times = (asked.get(text) ?? 0) + 1
      asked.set(text, times)
      const isWorth = times >= askedBefore && text.length <= longestText && !longList.test(text)
      if (!isWorth || names.size >= mostNames) return ''
      const name = `h${round}_${createHash('sha256').update(text).digest('base64url')}`
      names.set(text, name)
      return name
    },
    renew() {
      round += 1
      names.clear()
    },
  }
}
