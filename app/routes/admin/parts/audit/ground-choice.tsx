import { lookUpGrounds } from '~/domains/administration/schema'
import { useT } from '~/i18n/react'
import { SelectField } from '~/ui/form/select-field'

/** On what ground entries are taken away as a file: the audit keeps it. */
export function GroundChoice() {
  const t = useT()
  return (
    <SelectField
      name="f-ground"
      label={t('admin.auditFind.ground')}
      hint={t('admin.auditFind.groundHint')}
      emptyLabel={t('admin.grant.choose')}
      options={lookUpGrounds.map((value) => ({ value, label: t(`admin.audit.value.ground.${value}`) }))}
    />
  )
}
