import { useT } from '~/i18n/react'
import type { FieldProps } from '../../form/field'
import { Fieldset } from '../../form/fieldset'
import { useField } from '../../form/page/use-field'

export type DatePart = 'day' | 'month' | 'year'

export interface DateFieldProps extends FieldProps {
  /** As typed, so that a wrong date stays to be mended. */
  value?: Partial<Record<DatePart, string>> | undefined
  /** Marks only these as wrong; all three when absent and there is an error. */
  errorParts?: readonly DatePart[]
  /** Fills in the person's own date of birth. */
  birthday?: boolean
}

const parts = ['day', 'month', 'year'] as const

/** Sends `name.day`, `name.month`, `name.year`. The day carries the field's id. */
export function DateField({ label, value, errorParts = parts, birthday, ...rest }: DateFieldProps) {
  const t = useT()
  const { name } = rest
  const { id, error } = useField(rest)
  const typed = {
    day: useField({ name: `${name}.day` }, { label }).text(value?.day),
    month: useField({ name: `${name}.month` }, { label: '' }).text(value?.month),
    year: useField({ name: `${name}.year` }, { label: '' }).text(value?.year),
  }
  const labels = { day: t('ui.date.day'), month: t('ui.date.month'), year: t('ui.date.year') }
  return (
    <Fieldset {...rest} id={id} error={error} legend={label}>
      <div className="date-parts">
        {parts.map((part) => (
          <div key={part}>
            <label htmlFor={part === 'day' ? id : `${id}-${part}`}>{labels[part]}</label>
            <input
              className={part === 'day' ? 'input input-2' : 'input input-4'}
              id={part === 'day' ? id : `${id}-${part}`}
              name={`${name}.${part}`}
              type="text"
              inputMode="numeric"
              autoComplete={birthday ? `bday-${part}` : 'off'}
              defaultValue={typed[part]}
              data-kind="date"
              aria-invalid={(error && errorParts.includes(part)) || undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
