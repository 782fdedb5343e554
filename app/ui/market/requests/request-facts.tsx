import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'
import { SummaryList, type SummaryRow } from '../../data/summary-list'
import { ReviewPhotos, type ShownReviewPhoto } from '../../reviews/review-photos'
import type { ShownGround } from '../contracts/direct-ground'
import type { ShownLine } from './line-amount'
import { LineTable } from './line-table'

export interface ShownRequest {
  lines: readonly ShownLine[]
  photos: readonly ShownReviewPhoto[]
  note: string | null
  wantedOn: string
  place: string
  /** Null where sellers are compared. */
  directGround: ShownGround | null
}

/** What an organisation asks for: its days and place, each thing, words and pictures. */
export function RequestFacts({
  request,
  more = [],
}: {
  request: ShownRequest
  more?: readonly SummaryRow[]
}) {
  const t = useT()
  const { lines, photos, note, wantedOn, place, directGround } = request
  return (
    <>
      <SummaryList
        rows={[
          ...more,
          ...(directGround
            ? [{ key: 'direct', label: t('state.direct'), value: t(`state.ground.${directGround}`) }]
            : []),
          { key: 'wantedOn', label: t('requests.fact.wantedOn'), value: wantedOn },
          { key: 'place', label: t('requests.fact.place'), value: place || '–' },
          ...(note ? [{ key: 'note', label: t('requests.fact.note'), value: <FreeText of={note} /> }] : []),
        ]}
      />
      <section className="grid gap-4">
        <Heading level={2}>{t('requests.lines')}</Heading>
        <LineTable caption={t('requests.lines')} lines={lines} />
      </section>
      {photos.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('requests.photos')}</Heading>
          <ReviewPhotos photos={photos} />
        </section>
      )}
    </>
  )
}
