import { useLocale, useT } from '~/i18n/react'
import { Timeline } from '../data/timeline'

export interface WhatComesProps {
  /** The nearest first; dates formatted, null where none is known. */
  steps: readonly {
    code: string
    title: string
    date: string | null
    /** The same for machines. */
    machineDate: string | null
    /** The order that it is about; null of the voucher itself. */
    orderId: string | null
  }[]
  /** Whether the reader may open the order. */
  withLinks?: boolean
}

/** What is still to come of a voucher, and by when. */
export function WhatComes({ steps, withLinks = true }: WhatComesProps) {
  const t = useT()
  const locale = useLocale()
  if (steps.length === 0) return <p>{t('vouchers.story.noNext')}</p>
  return (
    <Timeline
      events={steps.map(({ code, title, date, machineDate, orderId }, index) => ({
        key: `${code}-${index}`,
        title: orderId && withLinks ? <a href={`/${locale}/vouchers/orders/${orderId}`}>{title}</a> : title,
        ...(date && { date }),
        ...(machineDate && { dateTime: machineDate }),
        state: 'todo' as const,
      }))}
    />
  )
}
