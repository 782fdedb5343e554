import type { Role } from '~/domains/identity/index.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { GroundsField } from './grounds-field'

/** For whom, which role, from when until when, and why. */
export function AskRoleForm({ roles }: { roles: readonly Role[] }) {
  const t = useT()
  return (
    <PostForm id="ask">
      <Heading level={2}>{t('admin.centreStaff.ask')}</Heading>
      <TextField
        name="pinfl"
        label={t('admin.centreStaff.pinfl')}
        hint={t('admin.centreStaff.pinflHint')}
        kind="pinfl"
        width={20}
      />
      <TextField name="family" label={t('admin.centreStaff.family')} kind="name" width={20} />
      <ChoiceField
        name="role"
        label={t('admin.grant.role')}
        options={roles.map((role) => ({ value: role, label: t(`account.role.${role}`) }))}
      />
      <DateField name="startsOn" label={t('admin.grant.from')} hint={t('admin.grant.fromHint')} optional />
      <DateField name="endsOn" label={t('admin.grant.until')} hint={t('admin.grant.untilHint')} optional />
      <GroundsField label={t('admin.roleRequest.grounds')} />
      <Notice>{t('admin.roleRequest.note')}</Notice>
      <Button>{t('admin.centreStaff.submit')}</Button>
    </PostForm>
  )
}
