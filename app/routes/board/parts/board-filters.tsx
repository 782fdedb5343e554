import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { SelectField } from '~/ui/form/select-field'
import { namePeriod } from './periods'

interface BoardFiltersProps {
  /** The one that is shown, and all that there are. */
  period: string
  months: readonly string[]
  quarters: readonly string[]
  /** What else can be chosen; without `emptyLabel` one of them is always chosen. */
  choices: readonly {
    name: string
    label: string
    value: string
    emptyLabel?: string
    options: readonly { code: string; name: string }[]
  }[]
}

/** Period and what else is chosen; a plain form that asks for another page. */
export function BoardFilters({ period, months, quarters, choices }: BoardFiltersProps) {
  const t = useT()
  const periods = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: namePeriod(code, t) }))
  return (
    <search>
      <form method="get" className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          name="period"
          label={t('board.column.period')}
          value={period}
          options={[
            ...(quarters.length > 0 ? [{ label: t('board.quarters'), options: periods(quarters) }] : []),
            { label: t('board.months'), options: periods(months) },
          ]}
        />
        {choices.map(({ options, ...choice }) => (
          <SelectField
            key={choice.name}
            {...choice}
            options={options.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ))}
        <div>
          <Button type="submit">{t('board.show')}</Button>
        </div>
      </form>
    </search>
  )
}
