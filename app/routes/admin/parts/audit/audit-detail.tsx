import type { AuditKind } from '~/domains/audit/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Code } from '../code'
import { ParameterValue } from '../parameters/parameter-value'

export interface AuditDetailRow {
  name: string
  value: string | number | boolean | null
  /** What the value is; null for a detail of an earlier program. */
  kind: string | null
  /** The chains that the value is, or is the subject of; `kind` is null for one without words. */
  chains: readonly { chain: string; kind: AuditKind | null }[]
  /** Of a code; null for one without. */
  words: string | null
  /** Of a parameter's number. */
  unit: string
}

/** The value of a detail as people read it; a code without words as a code. */
export function AuditDetailValue({ detail }: { detail: AuditDetailRow }) {
  const t = useT()
  const { money, number, dateShort, dateTime } = useFormat()
  const { value, kind, chains, words, unit } = detail
  if (value === null || value === '') return '–'
  if (words) return words
  const text = String(value)
  switch (kind) {
    case 'chain':
    case 'chains':
      return <Chains chains={chains} isNamed={kind === 'chains'} />
    case 'money':
      return money(text)
    case 'parameter':
      return <ParameterValue value={text} unit={unit} />
    case 'number':
      return number(Number(text))
    case 'date':
      return dateShort(text)
    case 'instant':
      return dateTime(text)
    case 'yesNo':
      return t(value === true ? 'admin.parameter.yes' : 'admin.parameter.no')
    case 'text':
      return <span className="wrap-anywhere">{text}</span>
    default:
      return <Code>{text}</Code>
  }
}

/** Leads to the entries of each; of one that the detail's own label names, only the id stands there. */
function Chains({ chains, isNamed }: { chains: AuditDetailRow['chains']; isNamed: boolean }) {
  const t = useT()
  const here = useHere()
  return chains.map(({ chain, kind }) => (
    <a key={chain} className="block" href={here(`/admin/audit?chain=${encodeURIComponent(chain)}`)}>
      {isNamed && kind && t(`admin.audit.kind.${kind}`)}
      <Code>{isNamed ? chain : chain.slice(chain.indexOf(':') + 1)}</Code>
    </a>
  ))
}
