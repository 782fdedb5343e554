import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import type { AskedForm } from '~/ui/form/page/page-forms'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface AuditFilterFormProps {
  asked: AskedForm
}

/** Chain, actor and days. */
export function AuditFilterForm({ asked }: AuditFilterFormProps) {
  const t = useT()
  const here = useHere()
  return (
    <PostForm method="get" action={here('/admin/audit')} asked={asked}>
      <div className="grid gap-6 md:grid-cols-2">
        <TextField
          kind="lookUp"
          name="chain"
          label={t('admin.audit.chain')}
          hint={t('admin.audit.chainHint')}
          optional
        />
        <TextField
          kind="lookUp"
          name="actor"
          label={t('admin.audit.actor')}
          hint={t('admin.audit.actorHint')}
          optional
        />
        <DateField name="from" label={t('admin.audit.from')} optional />
        <DateField name="until" label={t('admin.audit.until')} optional />
      </div>
      <ButtonGroup>
        <Button icon="filter">{t('admin.audit.show')}</Button>
        <ButtonLink look="secondary" href={here('/admin/audit')}>
          {t('admin.audit.clear')}
        </ButtonLink>
      </ButtonGroup>
    </PostForm>
  )
}
