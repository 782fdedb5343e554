import type { SerializeFrom } from '@remix-run/node'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { ReviewPhotos } from '~/ui/reviews/review-photos'
import { Stars } from '~/ui/reviews/stars'
import { voiceTones } from '~/ui/reviews/voice-state'
import type { Matter } from '~/views/orders/moderation/matter'
import { DecideForms } from './decide-forms'
import { reasonGroups } from './reasons'
import { reportsByReason } from './reports-by-reason'

export type ShownMatter = SerializeFrom<Matter>

/** One thing that somebody wrote, what is said of it, and what the desk can do. */
export function MatterCard({ matter }: { matter: ShownMatter }) {
  const t = useT()
  const here = useHere()
  const { dateTime, number } = useFormat()
  const { kind, id, stars, text, about, path, at, answer, photos, status, reports } = matter
  const group = reasonGroups[kind]
  return (
    <li id={`matter-${id}`} className="card grid gap-2">
      <Heading level={2} size="s" caption={t(`voices.desk.kind.${kind}`)}>
        {path ? <a href={here(path)}>{about}</a> : about}
      </Heading>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {stars !== null && <Stars tenths={stars * 10} />}
        <Tag tone={voiceTones[status]}>{t(`voices.status.${status}`)}</Tag>
        <span className="text-muted">{dateTime(at)}</span>
      </p>
      {text && (
        <p>
          <FreeText of={text} />
        </p>
      )}
      <ReviewPhotos photos={photos} />
      {answer && (
        <p>
          <b>{t('voices.desk.answer')}</b> <FreeText of={answer} />
        </p>
      )}
      {status === 'hidden' && matter.reasonCode && (
        <p>
          <b>{t(keyOf(group, matter.reasonCode))}</b> {matter.note && <FreeText of={matter.note} />}
        </p>
      )}
      {matter.askedNote && (
        <Notice tone="info" title={t('voices.desk.asked')}>
          <FreeText of={matter.askedNote} />
        </Notice>
      )}
      {reports.length > 0 && (
        <ul className="grid gap-1">
          {reportsByReason(reports).map(({ reasonCode, count, texts }) => (
            <li key={reasonCode}>
              <b>{t(keyOf(group, reasonCode))}</b>{' '}
              {count > 1 && t('makers.review.reportedBy', { count, shown: number(count) })}
              {texts.map((each) => (
                <div key={each}>
                  <FreeText of={each} />
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
      {matter.isDecidedByReader ? (
        <Notice tone="info">{t('voices.error.lookedAlready')}</Notice>
      ) : (
        <DecideForms matter={matter} />
      )}
    </li>
  )
}
