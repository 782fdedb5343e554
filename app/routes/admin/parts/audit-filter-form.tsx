import type { FormErrors } from '~/http/form-errors'
import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { DateField } from '~/ui/form/date-field'
import { TextField } from '~/ui/form/text-field'

interface AuditFilterFormProps {
  values: Record<string, string | string[]>
  error: FormErrors['error']
  /** The one chain that is shown; null when several are. */
  chain: string | null
}

/** Chain, actor and days; and, for one chain, the button that recomputes it. */
export function AuditFilterForm({ values, error, chain }: AuditFilterFormProps) {
  const t = useT()
  const here = useHere()
  const value = (name: string) => String(ownValue(values, name) ?? '')
  const day = (name: string) => ({
    day: value(`${name}.day`),
    month: value(`${name}.month`),
    year: value(`${name}.year`),
  })
  return (
    <>
      <PostForm method="get" action={here('/admin/audit')}>
        <div className="grid gap-6 md:grid-cols-2">
          <TextField
            kind="lookUp"
            name="chain"
            label={t('admin.audit.chain')}
            hint={t('admin.audit.chainHint')}
            value={value('chain')}
            error={error('chain')}
            optional
          />
          <TextField
            kind="lookUp"
            name="actor"
            label={t('admin.audit.actor')}
            hint={t('admin.audit.actorHint')}
            value={value('actor')}
            error={error('actor')}
            optional
          />
          <DateField
            name="from"
            label={t('admin.audit.from')}
            value={day('from')}
            error={error('from')}
            optional
          />
          <DateField
            name="until"
            label={t('admin.audit.until')}
            value={day('until')}
            error={error('until')}
            optional
          />
        </div>
        <ButtonGroup>
          <Button icon="filter">{t('admin.audit.show')}</Button>
          <ButtonLink look="secondary" href={here('/admin/audit')}>
            {t('admin.audit.clear')}
          </ButtonLink>
        </ButtonGroup>
      </PostForm>
      {chain && (
        <PostForm hidden={{ chain }}>
          <Button look="secondary" icon="shield">
            {t('admin.audit.verify')}
          </Button>
        </PostForm>
      )}
    </>
  )
}
