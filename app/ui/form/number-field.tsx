import type { ReactNode } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useField } from './page/use-field'

export interface NumberFieldProps extends FieldProps {
  value?: string | undefined
  /** What is counted, after the field: "cm", "people". */
  unit?: ReactNode
  decimal?: boolean
  kind?: 'number' | 'money'
  width?: 2 | 4 | 10
}

/** A text input with a number pad: `type="number"` loses what was mistyped and turns with the wheel. */
export function NumberField(props: NumberFieldProps) {
  const { name, unit, decimal, kind = 'number', width = 4 } = props
  const { id, error, text } = useField(props, props)
  const input = (
    <input
      className={`input input-${width}`}
      id={id}
      name={name}
      type="text"
      inputMode={decimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      defaultValue={text(props.value)}
      data-kind={kind}
      {...describedBy(id, { ...props, error }, ...(unit ? [`${id}-unit`] : []))}
    />
  )
  return (
    <Field {...props} error={error}>
      {unit ? <UnitRow id={id} unit={unit} input={input} /> : input}
    </Field>
  )
}

export function UnitRow({ id, unit, input }: { id: string; unit: ReactNode; input: ReactNode }) {
  return (
    <div className="input-row">
      {input}
      <span className="input-unit" id={`${id}-unit`}>
        {unit}
      </span>
    </div>
  )
}
