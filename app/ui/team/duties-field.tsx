import { useT } from '~/i18n/react'
import { CheckboxGroup } from '../form/choices/checkbox-group'
import type { Duty } from './duty-tags'

interface DutiesFieldProps {
  label: string
  /** All that there are. */
  duties: readonly Duty[]
  /** Those that she has. */
  values?: readonly Duty[]
}

/** What somebody does in a team: one thing or several, each with what it lets do. */
export function DutiesField({ label, duties, values }: DutiesFieldProps) {
  const t = useT()
  return (
    <CheckboxGroup
      name="duties"
      label={label}
      options={duties.map((duty) => ({
        value: duty,
        label: t(`team.duty.${duty}`),
        hint: t(`team.dutyHint.${duty}`),
      }))}
      {...(values && { values })}
    />
  )
}
