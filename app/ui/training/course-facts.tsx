import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '../content/free-text'
import { SummaryList, type SummaryRow } from '../data/summary-list'
import { clockOf, useCourseDays } from './course-words'

interface CourseFactsProps {
  course: {
    training: string
    audience: string
    firstOn: string
    lastOn: string
    opensAt: number
    closesAt: number
    places: number
    hasTransport: boolean
    hasLodging: boolean
    note: string | null
    reasonCode: string | null
    centre: { name: string; address: string; phone: string | null }
  }
  /** The centre's page; absent where it is not linked. */
  centreHref?: string
  title?: ReactNode
  /** Rows of the page's own, last. */
  more?: readonly SummaryRow[]
}

/** What a course is, when and where it is held. */
export function CourseFacts({ course, centreHref, title, more = [] }: CourseFactsProps) {
  const t = useT()
  const { phone } = useFormat()
  const daysOf = useCourseDays()
  const { centre, note, reasonCode } = course
  const row = (key: string, label: ReactNode, value: ReactNode) => ({ key, label, value })
  const yesNo = (is: boolean) => t(is ? 'training.yes' : 'training.no')
  return (
    <SummaryList
      title={title}
      rows={[
        ...(reasonCode
          ? [row('reason', t('training.row.reason'), t(keyOf('training.cancelReason', reasonCode)))]
          : []),
        row('when', t('training.row.when'), daysOf(course)),
        row(
          'hours',
          t('training.row.hours'),
          t('training.hours', { from: clockOf(course.opensAt), until: clockOf(course.closesAt) }),
        ),
        row(
          'centre',
          t('training.row.centre'),
          centreHref ? <a href={centreHref}>{centre.name}</a> : centre.name,
        ),
        row(
          'where',
          t('training.row.where'),
          <>
            {centre.address}
            {centre.phone && (
              <>
                , <a href={`tel:+${centre.phone}`}>{phone(centre.phone)}</a>
              </>
            )}
          </>,
        ),
        row('audience', t('training.row.audience'), t(keyOf('training.audience', course.audience))),
        row('transport', t('training.row.transport'), yesNo(course.hasTransport)),
        row('lodging', t('training.row.lodging'), yesNo(course.hasLodging)),
        ...(note ? [row('note', t('training.row.note'), <FreeText key="note" of={note} />)] : []),
        ...more,
      ]}
    />
  )
}
