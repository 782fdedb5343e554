import { type AuditDetails, kindOfDetail } from '~/domains/audit/index.server'
import { isRole } from '~/domains/identity/index.server'
import type { AuditDetailRow } from './audit-detail'

/** The details of an entry with what each is. Whatever an earlier program recorded is shown, as it stands if need be. */
export function readAuditDetails(details: AuditDetails): AuditDetailRow[] {
  const { unit, ...shown } = details
  return Object.entries(shown).map(([name, value]) => {
    const known = kindOfDetail(name)
    const row = { name, value, kind: null, chain: null, isWorded: false, unit: String(unit ?? '') }
    if (known === null) return row
    if (typeof known === 'string') {
      const isWorded = known === 'role' && isRole(String(value))
      return { ...row, kind: fits(known, value) ? known : 'code', isWorded }
    }
    if ('chain' in known) return { ...row, kind: 'chain', chain: value ? `${known.chain}:${value}` : null }
    return { ...row, kind: 'oneOf', isWorded: known.oneOf.includes(String(value)) }
  })
}

/** An entry is never changed, so one of another shape stays readable for ever. */
function fits(kind: string, value: unknown): boolean {
  if (kind === 'money' || kind === 'parameter') return /^-?\d+$/.test(String(value))
  if (kind === 'number') return Number.isFinite(Number(value))
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value))
  if (kind === 'instant') return !Number.isNaN(Date.parse(String(value)))
  return true
}
