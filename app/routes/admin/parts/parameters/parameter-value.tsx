import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'

/** A parameter's number with its unit; `value` is a bigint as text. */
export function ParameterValue({ value, unit }: { value: string; unit: string }) {
  const t = useT()
  const { money, number } = useFormat()
  if (unit === 'tiyin') return <>{money(value)}</>
  return (
    <>{t(keyOf('admin.parameters.unit', unit), { count: Number(value), shown: number(BigInt(value)) })}</>
  )
}
