import { useT } from '~/i18n/react'

/** Who reads: what she does herself is said to her. */
export type ReturnReader = 'buyer' | 'seller' | 'desk'

const waiting = ['asked', 'offered', 'refused', 'accepted', 'sent', 'back', 'disputed'] as const

interface ReturnNextProps {
  reader: ReturnReader
  status: string
  /** Last day of what it waits for; null at the desk. */
  dueOn: string | null
}

/** What happens next in a return and until when; nothing once it has ended. */
export function ReturnNext({ reader, status, dueOn }: ReturnNextProps) {
  const t = useT()
  const step = waiting.find((each) => each === status)
  return step ? <p>{t(`returns.next.${reader}.${step}`, { date: dueOn ?? '' })}</p> : null
}
