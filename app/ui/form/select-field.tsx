import { describedBy, Field, type FieldProps } from './field'
import { useField } from './page/use-field'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectGroup {
  label: string
  options: readonly SelectOption[]
}

export interface SelectFieldProps extends FieldProps {
  options: readonly (SelectOption | SelectGroup)[]
  value?: string | undefined
  /** The first, empty answer: "Choose". */
  emptyLabel?: string
  autoComplete?: string
  width?: 10 | 20
  /** Sends its form on change; the form keeps a button for those without JavaScript. */
  autoSubmit?: boolean
}

export function SelectField(props: SelectFieldProps) {
  const { name, options, emptyLabel, width, autoSubmit } = props
  const { id, error, text } = useField(props)
  return (
    <Field {...props} error={error}>
      <select
        className={width ? `input input-${width}` : 'input'}
        id={id}
        name={name}
        defaultValue={text(props.value) ?? ''}
        autoComplete={props.autoComplete}
        data-autosubmit={autoSubmit ? '' : undefined}
        {...describedBy(id, { ...props, error })}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(option)
          ),
        )}
      </select>
    </Field>
  )
}

function renderOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  )
}
