import { openJson, sealJson } from '~/platform/crypto.server'
import type { VisitNeeds } from './schema'

const place = (row: string) => ({ table: 'appointment', column: 'needs', row })

/** Null where nothing is needed. */
export function sealNeeds(needs: VisitNeeds, id: string): string | null {
  const isNone = needs.interpreter === 'none' && needs.access.length === 0 && !needs.note
  return isNone ? null : sealJson(needs, place(id))
}

export function openNeeds(sealed: string | null, id: string): VisitNeeds {
  return sealed === null ? { interpreter: 'none', access: [], note: null } : openJson(sealed, place(id))
}
