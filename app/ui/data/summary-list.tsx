import type { ReactNode } from 'react'
import { Heading } from '../content/heading'

export interface SummaryRow {
  key: string
  label: ReactNode
  value: ReactNode
  action?: { href: string; text: string; hiddenText?: string }
}

export interface SummaryListProps {
  rows: readonly SummaryRow[]
  /** With a title the list stands in a card. */
  title?: ReactNode
  titleLevel?: 2 | 3
  titleAction?: ReactNode
  /** Of the card, for a link that leads to it. */
  id?: string
}

export function SummaryList({ rows, title, titleLevel = 2, titleAction, id }: SummaryListProps) {
  const list = (
    <dl className="summary-list">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd className="summary-action">
              <a href={row.action.href}>
                {row.action.text}
                {row.action.hiddenText && <span className="visually-hidden"> {row.action.hiddenText}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
  if (!title) return list
  return (
    <section id={id} className="card summary-card">
      <div className="summary-card-head">
        <Heading level={titleLevel} size="s">
          {title}
        </Heading>
        {titleAction}
      </div>
      {list}
    </section>
  )
}
