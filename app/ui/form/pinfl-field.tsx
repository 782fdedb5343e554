import { useT } from '~/i18n/react'
import { describedBy, Field, type FieldProps } from './field'

export interface PinflFieldProps extends FieldProps {
  value?: string | undefined
}

/** The 14 digits of the personal number. Never offered for saving by the browser. */
export function PinflField({ hint, ...props }: PinflFieldProps) {
  const t = useT()
  const { name, id = name, value } = props
  const withHint = { ...props, hint: hint ?? t('ui.pinflHint') }
  return (
    <Field {...withHint}>
      <input
        className="input input-20"
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        defaultValue={value}
        maxLength={20}
        {...describedBy(id, withHint)}
      />
    </Field>
  )
}
