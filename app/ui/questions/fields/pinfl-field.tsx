import { useT } from '~/i18n/react'
import type { FieldProps } from '../../form/field'
import { TextField } from '../../form/text-field'

export interface PinflFieldProps extends FieldProps {
  value?: string | undefined
}

/** The 14 digits of the personal number. Never offered for saving by the browser. */
export function PinflField({ hint, ...props }: PinflFieldProps) {
  const t = useT()
  return (
    <TextField
      {...props}
      hint={hint ?? t('ui.pinflHint')}
      kind="pinfl"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      width={20}
    />
  )
}
