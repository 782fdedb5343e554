import {
  type AuditDetails,
  type CodedDetail,
  type DetailKind,
  kindOfChain,
  kindOfDetail,
} from '~/domains/audit/index.server'
import { isRole } from '~/domains/identity/index.server'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import type { AuditDetailRow } from './audit/audit-detail'
import { type EntryWords, wordCode } from './audit/word-codes.server'

type Value = AuditDetailRow['value']

/** What an entry's details depend on besides themselves. */
export interface DetailWords extends EntryWords {
  /** Names of centres, makers and sellers, by id. */
  organisations: ReadonlyMap<string, string>
}

/** The details of an entry with what each is. Whatever an earlier program recorded is shown, as it stands if need be. */
export function readAuditDetails(details: AuditDetails, words: DetailWords): AuditDetailRow[] {
  const { unit, ...shown } = details
  return Object.entries(shown).map(([name, value]) => {
    const known = kindOfDetail(name)
    const row = { name, value, kind: null, chains: [], words: null, unit: String(unit ?? '') }
    if (known === null) return row
    const text = String(value ?? '')
    if (typeof known === 'object' && 'chain' in known) {
      return { ...row, kind: 'chain', chains: text ? [{ chain: `${known.chain}:${text}`, kind: null }] : [] }
    }
    if (known === 'chains') return { ...row, kind: known, chains: readChains(text) }
    const kind = typeof known === 'string' && fits(known, value) ? known : 'code'
    return { ...row, kind, words: text && wordDetail(name, known, text, words) }
  })
}

function readChains(text: string): AuditDetailRow['chains'] {
  const chains = text.split(' ').filter(Boolean)
  return chains.map((chain) => ({ chain, kind: kindOfChain(chain) }))
}

function wordDetail(name: string, kind: DetailKind, text: string, words: DetailWords): string | null {
  const t = getT(words.locale)
  if (kind === 'coded') return wordCode(name as CodedDetail, text, words)
  if (kind === 'role') return isRole(text) ? t(keyOf('account.role', text)) : null
  if (kind === 'organisation') return words.organisations.get(text) ?? null
  const isWorded = typeof kind === 'object' && 'oneOf' in kind && kind.oneOf.includes(text)
  return isWorded ? t(keyOf('admin.audit.value', `${name}.${text}`)) : null
}

/** An entry is never changed, so one of another shape stays readable for ever. */
function fits(kind: string, value: Value): boolean {
  if (kind === 'money' || kind === 'parameter') return /^-?\d+$/.test(String(value))
  if (kind === 'number') return Number.isFinite(Number(value))
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(String(value))
  if (kind === 'instant') return !Number.isNaN(Date.parse(String(value)))
  return true
}
