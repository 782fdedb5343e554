import { Choice, type ChoiceOption } from './choice'
import type { FieldProps } from './field'
import { Fieldset } from './fieldset'
import { useKeptText } from './page-forms'

export interface ChoiceFieldProps extends FieldProps {
  options: readonly ChoiceOption[]
  value?: string | undefined
  /** Side by side, for two short answers. */
  inline?: boolean
}

/** One of several (radio buttons). The first carries the field's id, so that an error leads there. */
export function ChoiceField({ name, id = name, label, options, value, inline, ...rest }: ChoiceFieldProps) {
  const chosen = useKeptText(name, value)
  return (
    <Fieldset {...rest} id={id} legend={label}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => (
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
