import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Code } from './code'
import { ParameterValue } from './parameters/parameter-value'

export interface AuditDetailRow {
  name: string
  value: string | number | boolean | null
  /** What the value is; null for a detail of an earlier program. */
  kind: string | null
  /** The chain that the value is the subject of. */
  chain: string | null
  /** Has words of its own. */
  isWorded: boolean
  /** Of a parameter's number. */
  unit: string
}

/** The value of a detail as people read it; a code as a code. */
export function AuditDetailValue({ detail }: { detail: AuditDetailRow }) {
  const t = useT()
  const here = useHere()
  const { money, number, dateShort, dateTime } = useFormat()
  const { name, value, kind, chain, isWorded, unit } = detail
  if (value === null || value === '') return '–'
  const text = String(value)
  if (chain) {
    return (
      <a href={here(`/admin/audit?chain=${encodeURIComponent(chain)}`)}>
        <Code>{text}</Code>
      </a>
    )
  }
  if (isWorded)
    return t(kind === 'role' ? keyOf('account.role', text) : keyOf('admin.audit.value', `${name}.${text}`))
  switch (kind) {
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
