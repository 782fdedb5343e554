import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { EmptyState } from '../content/empty-state'
import { Table } from '../data/table'
import { clockOf } from './clock-words'

interface ShownHours {
  id: string
  weekday: number
  opensAt: number
  closesAt: number
  desks: number
  minutes: number
  service: string | null
  untilOn: string | null
  /** Visits that are booked in them. */
  ahead: number
}

interface HoursListProps {
  hours: readonly ShownHours[]
  /** What a place is called: desks at a centre. Services are named there alone. */
  places?: string
}

/** Hours in force, each with what is booked in it and the way to end it. */
export function HoursList({ hours, places }: HoursListProps) {
  const t = useT()
  const { dateLong, number } = useFormat()
  if (hours.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={t('staff.reception.hours.none')}
        text={t('staff.reception.hours.noneText')}
      />
    )
  return (
    <Table
      caption={t('staff.reception.hours.title')}
      captionHidden
      rows={hours}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'weekday',
          label: t('staff.reception.hours.weekday'),
          cell: ({ weekday }) => t(keyOf('appointments.weekday', String(weekday))),
          rowHeader: true,
        },
        {
          key: 'hours',
          label: t('staff.reception.hours.hours'),
          cell: ({ opensAt, closesAt }) =>
            t('staff.reception.hours.range', { from: clockOf(opensAt), until: clockOf(closesAt) }),
        },
        ...(places
          ? []
          : [
              {
                key: 'service',
                label: t('appointments.row.about'),
                cell: ({ service }: ShownHours) => service ?? t('staff.reception.hours.allServices'),
              },
            ]),
        {
          key: 'desks',
          label: places ?? t('staff.reception.hours.desks'),
          cell: ({ desks }) => number(desks),
          numeric: true,
        },
        {
          key: 'minutes',
          label: t('staff.reception.hours.minutes'),
          cell: ({ minutes }) => number(minutes),
          numeric: true,
        },
        {
          key: 'ahead',
          label: t('staff.reception.hours.ahead'),
          cell: ({ ahead }) => number(ahead),
        },
        {
          key: 'act',
          label: t('staff.reception.act'),
          cell: ({ id, untilOn, ahead }) =>
            untilOn ? (
              t('staff.reception.hours.lastDay', { date: dateLong(untilOn) })
            ) : (
              <PostForm className="grid" hidden={{ intent: 'end', windowId: id }}>
                <Button look="link">
                  {ahead > 0
                    ? t('staff.reception.hours.endWith', { count: ahead })
                    : t('staff.reception.hours.end')}
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  )
}
