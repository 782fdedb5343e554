import { useFormat, useLocale, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { ChangedBy } from '~/views/last-change/changed-record'
import type { RecordChange } from './find-change.server'

interface ChangedMeanwhileProps {
  change: RecordChange
  /** The form is here again, and can be sent. */
  hasForm: boolean
}

/** Who was faster, when and how, and what the reader can do now. */
export function ChangedMeanwhile({ change, hasForm }: ChangedMeanwhileProps) {
  const t = useT()
  const locale = useLocale()
  const { dateTime } = useFormat()
  const sayWho = useChangedBy()
  const { last, page } = change
  return (
    <div className="mt-3 grid gap-2" data-changed>
      {last && (
        <p>
          {t('forms.changed.last', {
            what: t(
              last.act === 'product.edited' ? 'forms.changed.edited' : keyOf('admin.audit.act', last.act),
            ),
            who: sayWho(last.who),
            at: dateTime(last.at),
          })}
        </p>
      )}
      {hasForm && <p>{t('forms.changed.now')}</p>}
      <p>
        <a href={`/${locale}${page}`}>{t('forms.changed.look')}</a>
      </p>
    </div>
  )
}

function useChangedBy(): (who: ChangedBy) => string {
  const t = useT()
  const { personName } = useFormat()
  return ({ role, isReader, name }) => {
    if (isReader) return t('forms.changed.you')
    if (role === 'system') return t('forms.changed.portal')
    if (role === 'anonymous') return t('forms.changed.guest')
    const roleName = t(keyOf('account.role', role))
    return name ? t('forms.changed.named', { name: personName(name), role: roleName }) : roleName
  }
}
