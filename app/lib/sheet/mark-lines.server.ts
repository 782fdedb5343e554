import { createHash } from 'node:crypto'
import type { CheckedLine } from './line-report'

/** Names what lines would write, over what: another mark says that something has changed since a report was read. */
export function markLines(lines: readonly CheckedLine[]): string {
  const written = lines.filter(({ does }) => does === 'new' || does === 'changed')
  const said = written.map(({ line, title, does, changes }) => [line, title, does, changes])
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}
