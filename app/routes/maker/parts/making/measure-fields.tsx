import type { Measured, MeasureForm } from '~/domains/vouchers/schema'
import { useFormat, useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'

interface MeasureFieldsProps extends Pick<MeasureForm, 'sides' | 'measures'> {
  /** What stands now, where it is corrected; null for nothing. */
  last: Measured | null
  /** `YYYY-MM-DD` */
  today: string
}

/** A field a measure, with its unit; those that nothing is made without are not optional. */
export function MeasureFields({ sides, measures, last, today }: MeasureFieldsProps) {
  const t = useT()
  const { number } = useFormat()
  return (
    <>
      <DateField name="takenOn" label={t('making.measure.takenOn')} value={dayParts(today)} />
      {sides.length > 0 && (
        <ChoiceField
          name="side"
          label={t('making.measure.side')}
          value={last?.side ?? undefined}
          options={sides.map((side) => ({ value: side, label: t(`making.measure.sides.${side}`) }))}
        />
      )}
      {measures.map(({ code, unit, isNeeded }) => {
        const value = last?.values[code]
        return (
          <NumberField
            key={code}
            name={code}
            label={t(`making.measure.of.${code}`)}
            unit={t(`making.measure.unit.${unit}`)}
            decimal={unit === 'cm' || unit === 'kg'}
            optional={!isNeeded}
            value={value === undefined ? undefined : number(value)}
          />
        )
      })}
      <TextareaField
        name="note"
        label={t('making.measure.note')}
        hint={t('making.measure.noteHint')}
        limit={1000}
        optional
        value={last?.note ?? undefined}
      />
    </>
  )
}
