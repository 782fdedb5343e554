import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useT } from '~/i18n/react'
import { TextareaField } from '~/ui/form/textarea-field'

interface GroundsFieldProps {
  label: string
  reply: FormReply | undefined
}

/** On what grounds a powerful role is given or taken. */
export function GroundsField({ label, reply }: GroundsFieldProps) {
  const t = useT()
  const { error } = useFormErrors(reply)
  return (
    <TextareaField
      name="grounds"
      label={label}
      hint={t('admin.roleRequest.groundsHint')}
      value={String(reply?.values.grounds ?? '')}
      error={error('grounds')}
      limit={500}
    />
  )
}
