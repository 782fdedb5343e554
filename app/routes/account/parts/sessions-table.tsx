import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'

export interface SessionLine {
  id: string
  browser: string | null
  system: string | null
  createdAt: string
  lastSeenAt: string
  current: boolean
}

/** Open sessions, each with a button that ends it. */
export function SessionsTable({ sessions }: { sessions: readonly SessionLine[] }) {
  const t = useT()
  const { dateTime } = useFormat()
  const device = ({ browser, system }: SessionLine) =>
    [browser, system].filter(Boolean).join(', ') || t('account.sessions.unknownDevice')
  return (
    <Table
      caption={t('account.sessions.caption')}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'device',
          label: t('account.sessions.device'),
          rowHeader: true,
          cell: (session) => (
            <>
              {device(session)} {session.current && <Tag tone="info">{t('account.sessions.thisOne')}</Tag>}
            </>
          ),
        },
        { key: 'since', label: t('account.sessions.since'), cell: ({ createdAt }) => dateTime(createdAt) },
        {
          key: 'lastSeen',
          label: t('account.sessions.lastSeen'),
          cell: ({ lastSeenAt }) => dateTime(lastSeenAt),
        },
        {
          key: 'end',
          label: t('account.sessions.end'),
          cell: (session) => (
            <PostForm className="block" hidden={{ sessionId: session.id }}>
              <Button look="secondary" hiddenText={device(session)}>
                {t(session.current ? 'account.sessions.endHere' : 'account.sessions.endThere')}
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}
