import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Table } from '~/ui/data/table'

interface ReadsTableProps {
  lines: readonly { id: string; at: string; who: string; action: string; role: string | null }[]
  /** Where the older entries begin; null on the last page. */
  next: string | null
  isFirst: boolean
}

/** Who saw or changed the person's data, newest first. */
export function ReadsTable({ lines, next, isFirst }: ReadsTableProps) {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  if (lines.length === 0) {
    return <EmptyState icon="eye" level={3} title={t('account.sessions.reads.empty')} />
  }
  const who = (name: string) =>
    name === 'self' || name === 'system' ? t(`account.sessions.reads.${name}`) : t(`account.role.${name}`)
  return (
    <>
      <Table
        caption={t('account.sessions.reads.caption')}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'when', label: t('account.sessions.reads.when'), cell: ({ at }) => dateTime(at) },
          { key: 'who', label: t('account.sessions.reads.who'), cell: (line) => who(line.who) },
          {
            key: 'what',
            label: t('account.sessions.reads.what'),
            rowHeader: true,
            cell: ({ action, role }) =>
              t(`account.sessions.reads.action.${action}`, {
                role: role ? t(`account.role.${role}`) : '',
              }),
          },
        ]}
      />
      <ButtonGroup>
        {!isFirst && (
          <ButtonLink look="secondary" href={`${here('/account/sessions')}#reads`}>
            {t('account.sessions.reads.newest')}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink look="secondary" href={`${here('/account/sessions')}?before=${next}#reads`}>
            {t('account.sessions.reads.older')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}
