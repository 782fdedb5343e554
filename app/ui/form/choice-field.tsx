import { useT } from '~/i18n/react'
import { Choice, type ChoiceOption } from './choices/choice'
import type { FieldProps } from './field'
import { Fieldset } from './fieldset'
import { useField } from './page/use-field'

export interface ChoiceFieldProps extends FieldProps {
  options: readonly ChoiceOption[]
  value?: string | undefined
  /** Side by side, for two short answers. */
  inline?: boolean
}

/** One of several (radio buttons). The first carries the field's id, so that an error leads there. */
export function ChoiceField({ label, options, value, inline, ...rest }: ChoiceFieldProps) {
  const { id, error, text } = useField(rest)
  const { name } = rest
  const t = useT()
  const chosen = text(value)
  // A radio button cannot be let go: an answer that need not or must not be there is taken back by another.
  const isTakenBack = Boolean(chosen && (rest.optional || error))
  const all = isTakenBack ? [...options, { value: '', label: t('ui.noAnswer') }] : options
  return (
    <Fieldset {...rest} id={id} error={error} legend={label}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {all.map((option, index) => (
          <Choice
            {...option}
            key={option.value}
            kind="radio"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            checked={option.value === chosen}
          />
        ))}
      </div>
    </Fieldset>
  )
}
