import type { Role } from '~/domains/identity/index.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectGroup } from '~/ui/form/select-field'
import type { StaffLine } from './staff-table'

interface StaffFilterFormProps {
  filter: { role: string; centre: string; state: string }
  roles: readonly Role[]
  states: readonly StaffLine['state'][]
  centres: readonly SelectGroup[]
}

/** What narrows the list of the staff: role, centre, and whether the role is in force. */
export function StaffFilterForm({ filter, roles, states, centres }: StaffFilterFormProps) {
  const t = useT()
  return (
    <PostForm method="get" className="flex flex-wrap items-end gap-3">
      <SelectField
        name="role"
        label={t('admin.person.role')}
        value={filter.role}
        emptyLabel={t('admin.staff.any')}
        options={roles.map((role) => ({ value: role, label: t(`account.role.${role}`) }))}
        optional
      />
      <SelectField
        name="centre"
        label={t('admin.grant.centre')}
        value={filter.centre}
        emptyLabel={t('admin.staff.any')}
        options={centres}
        optional
      />
      <SelectField
        name="state"
        label={t('admin.staff.stateLabel')}
        value={filter.state}
        emptyLabel={t('admin.staff.any')}
        options={states.map((state) => ({ value: state, label: t(`admin.staff.state.${state}`) }))}
        optional
      />
      <Button look="secondary">{t('admin.staff.show')}</Button>
    </PostForm>
  )
}
