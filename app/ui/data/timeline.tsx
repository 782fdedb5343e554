import type { ReactNode } from 'react'

export interface TimelineEvent {
  key: string
  title: ReactNode
  /** Formatted; what is still to come may say "by …" here. */
  date?: ReactNode
  /** The same for machines: ISO date or instant. */
  dateTime?: string
  text?: ReactNode
  state?: 'done' | 'current' | 'todo'
}

export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map(({ key, title, date, dateTime, text, state = 'done' }) => (
        <li
          key={key}
          className={state === 'todo' ? undefined : `is-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <p className="timeline-title">{title}</p>
          {date && (
            <p className="timeline-date">{dateTime ? <time dateTime={dateTime}>{date}</time> : date}</p>
          )}
          {typeof text === 'string' ? <p>{text}</p> : text}
        </li>
      ))}
    </ol>
  )
}
