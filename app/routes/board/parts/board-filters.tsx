import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { SelectField } from '~/ui/form/select-field'
import { namePeriod } from './periods'
import type { Board } from './read-board.server'

type Choices = Pick<Board, 'choice' | 'months' | 'quarters' | 'services' | 'regions'>

/** Period, service and region; a plain form that asks for another page. */
export function BoardFilters({ choice, months, quarters, services, regions }: Choices) {
  const t = useT()
  const periods = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: namePeriod(code, t) }))
  const named = (of: Choices['services']) => of.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <search>
      <form method="get" className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          name="period"
          label={t('board.column.period')}
          value={choice.period}
          options={[
            ...(quarters.length > 0 ? [{ label: t('board.quarters'), options: periods(quarters) }] : []),
            { label: t('board.months'), options: periods(months) },
          ]}
        />
        <SelectField
          name="region"
          label={t('board.column.region')}
          value={choice.region}
          emptyLabel={t('board.wholeCountry')}
          options={named(regions)}
        />
        <SelectField
          name="service"
          label={t('board.column.service')}
          value={choice.service}
          emptyLabel={t('board.allServices')}
          options={named(services)}
        />
        <div>
          <Button type="submit">{t('board.show')}</Button>
        </div>
      </form>
    </search>
  )
}
