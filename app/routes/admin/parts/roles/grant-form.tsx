import type { Role } from '~/domains/identity/index.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField, type SelectGroup, type SelectOption } from '~/ui/form/select-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { GroundsField } from './grounds-field'

/** First question: which role. A link-like form, because nothing is changed yet. */
export function ChooseRole({ roles }: { roles: readonly Role[] }) {
  const t = useT()
  return (
    <PostForm method="get">
      <ChoiceField
        name="role"
        label={t('admin.grant.role')}
        options={roles.map((role) => ({ value: role, label: t(`account.role.${role}`) }))}
      />
      <Button>{t('admin.grant.next')}</Button>
    </PostForm>
  )
}

interface GrantFormProps {
  role: Role
  /** Null for a role without an organisation. */
  kind: 'centre' | 'maker' | 'seller' | 'organisation' | 'purchaser' | null
  organisations: readonly (SelectOption | SelectGroup)[]
  /** An administrator confirms it whom somebody else asked. */
  byTwo: boolean
}

/** Second question: for which organisation; then the role is given, or prepared. */
export function GrantForm({ role, kind, organisations, byTwo }: GrantFormProps) {
  const t = useT()
  if (kind && organisations.length === 0) {
    return <Notice tone="warning">{t(`admin.grant.none.${kind}`)}</Notice>
  }
  return (
    <PostForm hidden={{ role }}>
      <SummaryList
        rows={[{ key: 'role', label: t('admin.person.role'), value: t(`account.role.${role}`) }]}
      />
      {kind && (
        <SelectField
          name="organisationId"
          label={t(`admin.grant.${kind}`)}
          emptyLabel={t('admin.grant.choose')}
          options={organisations}
        />
      )}
      <DateField name="startsOn" label={t('admin.grant.from')} hint={t('admin.grant.fromHint')} optional />
      <DateField name="endsOn" label={t('admin.grant.until')} hint={t('admin.grant.untilHint')} optional />
      {byTwo && <GroundsField label={t('admin.roleRequest.grounds')} />}
      <Notice>{byTwo ? t('admin.roleRequest.note') : t('admin.grant.note')}</Notice>
      <Button>{byTwo ? t('admin.parameter.prepare') : t('admin.grant.submit')}</Button>
    </PostForm>
  )
}
