import { createHash } from 'node:crypto'
import { newId } from '~/lib/ids'

// Before any row that a person makes, so that seeded rows stand together at the start of an index.
const seededAt = Date.UTC(2026, 0, 1)

/** A UUIDv7 that is always the same for the same name, such as `maker:yengil-qadam`. */
export function seedId(name: string): string {
  const time = newId(seededAt).slice(0, 13)
  const hash = createHash('sha256').update(name).digest('hex')
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
  return `${time}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`
}
