import type { FieldProps } from '../field'
import { Fieldset } from '../fieldset'
import { useField } from '../page/use-field'
import { Choice, type ChoiceOption } from './choice'

export interface CheckboxGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  values?: readonly string[] | undefined
}

/** Any of several; every ticked one is sent under the same name. */
export function CheckboxGroup({ label, options, values = [], ...rest }: CheckboxGroupProps) {
  const { id, error, typed } = useField(rest)
  const { name } = rest
  const chosen = typed ?? values
  return (
    <Fieldset {...rest} id={id} error={error} legend={label}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            {...option}
            key={option.value}
            kind="checkbox"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}
