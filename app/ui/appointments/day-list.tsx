import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '../content/empty-state'
import { Heading } from '../content/heading'
import { weekdayOf } from './weekday-of'

interface DayListProps {
  days: readonly { day: string; times: readonly string[] }[]
  /** Page of a day's times. */
  hrefOf: (day: string) => string
  /** What is said where no time is free; as of a centre when absent. */
  none?: { title: string; text: string }
}

/** Days on which somebody can come, each with how many times are free. */
export function DayList({ days, hrefOf, none }: DayListProps) {
  const t = useT()
  const { dateLong } = useFormat()
  if (days.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={none?.title ?? t('appointments.days.none')}
        text={none?.text ?? t('appointments.days.noneText')}
      />
    )
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('appointments.days.title')}
      </Heading>
      <ul className="grid gap-2">
        {days.map(({ day, times }) => (
          <li key={day} className="flex min-h-11 flex-wrap items-center gap-x-3">
            <a className="inline-flex min-h-11 items-center" href={hrefOf(day)}>
              {t('appointments.days.day', {
                weekday: t(`appointments.weekday.${weekdayOf(day)}`),
                date: dateLong(day),
              })}
            </a>
            <span>{t('appointments.days.free', { count: times.length })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
