import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Card } from '~/ui/content/card'
import { Tag } from '~/ui/content/tag'

export interface NoticeLine {
  id: string
  text: string
  /** Where it leads, without the language; null when nowhere. */
  path: string | null
  createdAt: string
  readAt: string | null
}

/** Notices as cards; opening one marks it as read. */
export function NoticeList({ notices }: { notices: readonly NoticeLine[] }) {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  return (
    <ul className="grid gap-4">
      {notices.map(({ id, text, path, createdAt, readAt }) => (
        <li key={id}>
          <Card
            meta={
              <>
                <time dateTime={createdAt}>{dateTime(createdAt)}</time>{' '}
                {!readAt && <Tag tone="info">{t('account.notices.new')}</Tag>}
              </>
            }
            actions={
              (path || !readAt) && (
                <PostForm className="block" hidden={{ id, next: path ? here(path) : '' }}>
                  <Button look="link" hiddenText={text}>
                    {path ? t('account.notices.open') : t('account.notices.markRead')}
                  </Button>
                </PostForm>
              )
            }
          >
            {text}
          </Card>
        </li>
      ))}
    </ul>
  )
}
