import { useT } from '~/i18n/react'
import type { FieldProps } from '../../form/field'
import { TextField } from '../../form/text-field'

export interface PhoneFieldProps extends FieldProps {
  value?: string | undefined
}

export function PhoneField({ hint, ...props }: PhoneFieldProps) {
  const t = useT()
  return (
    <TextField
      {...props}
      hint={hint ?? t('ui.phoneHint')}
      kind="phone"
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      width={20}
    />
  )
}
