import { useT } from '~/i18n/react'
import { describedBy, Field, type FieldProps } from './field'

export interface PhoneFieldProps extends FieldProps {
  value?: string | undefined
}

export function PhoneField({ hint, ...props }: PhoneFieldProps) {
  const t = useT()
  const { name, id = name, value } = props
  const withHint = { ...props, hint: hint ?? t('ui.phoneHint') }
  return (
    <Field {...withHint}>
      <input
        className="input input-20"
        id={id}
        name={name}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        defaultValue={value}
        maxLength={24}
        {...describedBy(id, withHint)}
      />
    </Field>
  )
}
