import { useT } from '~/i18n/react'
import { CheckboxGroup } from '../form/choices/checkbox-group'
import type { Duty, TeamKind } from './duty-tags'

interface DutiesFieldProps {
  label: string
  /** In whose team: a shop's manager does other things than a workshop's. */
  role: TeamKind
  /** All that there are. */
  duties: readonly Duty[]
  /** Those that she has. */
  values?: readonly Duty[]
}

/** What somebody does in a team: one thing or several, each with what it lets do. */
export function DutiesField({ label, role, duties, values }: DutiesFieldProps) {
  const t = useT()
  return (
    <CheckboxGroup
      name="duties"
      label={label}
      options={duties.map((duty) => ({
        value: duty,
        label: t(`team.duty.${duty}`),
        hint: t(role === 'artisan' && duty === 'manager' ? 'team.shopManagerHint' : `team.dutyHint.${duty}`),
      }))}
      {...(values && { values })}
    />
  )
}
