import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'

export interface VersionLine {
  number: number
  status: 'draft' | 'prepared' | 'published' | 'withdrawn'
  isCurrent: boolean
  isRemoval: boolean
  /** YYYY-MM-DD; null of a draft. */
  fromOn: string | null
  author: PersonNameParts
  createdAt: string
  decidedBy: PersonNameParts | null
  decidedAt: string | null
}

const tones = { draft: 'neutral', prepared: 'warning', published: 'info', withdrawn: 'neutral' } as const

/** Every version of a page with who and when, the latest first. */
export function VersionList({ slug, versions }: { slug: string; versions: readonly VersionLine[] }) {
  const t = useT()
  const here = useHere()
  const { dateLong, dateTime } = useFormat()
  return (
    <ul className="grid gap-4">
      {versions.map(({ number, status, isCurrent, isRemoval, fromOn, author, createdAt, ...one }) => (
        <li key={number} className="grid gap-1">
          <span className="flex flex-wrap items-center gap-2">
            <a className="inline-flex min-h-11 items-center" href={here(`/admin/pages/${slug}/${number}`)}>
              {t('editorial.version', { number })}
            </a>
            {isCurrent ? (
              <Tag tone="success">{t('editorial.state.current')}</Tag>
            ) : (
              <Tag tone={tones[status]}>{t(`editorial.state.${status}`)}</Tag>
            )}
            {isRemoval && <Tag tone="danger">{t('editorial.removal')}</Tag>}
          </span>
          {fromOn && <span>{t('editorial.from', { on: dateLong(fromOn) })}</span>}
          <span>
            {t('editorial.author')}: <PersonName of={author} />, {dateTime(createdAt)}
          </span>
          {one.decidedBy && one.decidedAt && (
            <span>
              {t('editorial.decidedBy')}: <PersonName of={one.decidedBy} />, {dateTime(one.decidedAt)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
