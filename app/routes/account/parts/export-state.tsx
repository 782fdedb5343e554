import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'

interface ExportShown {
  id: string
  status: string
  tablesDone: number
  tablesAll: number
  expiresAt: string
}

/** How far it is, and where it can be downloaded. */
export function ExportState({ own }: { own: ExportShown }) {
  const t = useT()
  const here = useHere()
  const { number, dateTime } = useFormat()
  if (own.status === 'failed') return <Notice tone="danger" title={t('account.data.failed')} />
  if (own.status === 'queued') {
    return (
      <Notice title={t('account.data.queued')}>
        <p>
          <progress
            className="block w-full"
            aria-label={t('account.data.queued')}
            max={own.tablesAll}
            value={own.tablesDone}
          />
          {t('account.data.progress', { done: number(own.tablesDone), all: number(own.tablesAll) })}
        </p>
        <ButtonLink look="secondary" href={here('/account/data')}>
          {t('account.data.look')}
        </ButtonLink>
      </Notice>
    )
  }
  return (
    <Notice tone="success" title={t('account.data.ready')}>
      <p>{t('account.data.until', { at: dateTime(own.expiresAt) })}</p>
      <ButtonGroup>
        <ButtonLink href={here(`/account/data/${own.id}/pdf`)}>{t('account.data.pdf')}</ButtonLink>
        <ButtonLink look="secondary" href={here(`/account/data/${own.id}/json`)}>
          {t('account.data.json')}
        </ButtonLink>
      </ButtonGroup>
    </Notice>
  )
}
