import { useT } from '~/i18n/react'
import { TextareaField } from '~/ui/form/textarea-field'

/** On what grounds a powerful role is given or taken. */
export function GroundsField({ label }: { label: string }) {
  const t = useT()
  return <TextareaField name="grounds" label={label} hint={t('admin.roleRequest.groundsHint')} limit={500} />
}
