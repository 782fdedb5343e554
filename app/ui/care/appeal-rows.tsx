import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '../content/free-text'

/** An appeal as both sides read it; days and instants as text. */
export interface ShownAppeal {
  id: string
  status: 'filed' | 'in_review' | 'upheld' | 'changed' | 'returned' | 'withdrawn'
  ground: 'refused' | 'tooLittle' | 'wrongKind' | 'wrongTerm' | 'other' | 'later'
  suspends: boolean
  text: string
  /** Null until it is answered. */
  answer: string | null
  filedAt: string
  /** Null while open. */
  closedAt: string | null
  dueOn: string
  isOpen: boolean
}

/** What an appeal is about, what holds meanwhile, and what became of it. `middle` stands before its words. */
export function useAppealRows(appeal: ShownAppeal, middle: readonly Row[]): Row[] {
  const t = useT()
  const effect = useEffect(appeal)
  const { status, ground, text, answer } = appeal
  const isGiven = ground !== 'refused' && (status === 'changed' || status === 'returned')
  const state = isGiven
    ? t(`applications.appeal.statusGiven.${status}`)
    : t(`applications.appeal.status.${status}`)
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return [
    row('status', t('applications.appeal.state'), state),
    ...(ground === 'refused'
      ? []
      : [row('ground', t('applications.appeal.about'), t(`applications.appeal.grounds.${ground}`))]),
    ...(effect ? [row('effect', t('applications.appeal.meanwhile'), effect)] : []),
    ...middle,
    row('text', t('applications.appeal.words'), <FreeText of={text} />),
    ...(answer ? [row('answer', t('applications.appeal.answer'), <FreeText of={answer} />)] : []),
  ]
}

interface Row {
  key: string
  label: string
  value: ReactNode
}

/** What becomes of a later decision while it is appealed, and became of it; null for other decisions. */
function useEffect({ ground, status, suspends, filedAt, closedAt }: ShownAppeal): string | null {
  const t = useT()
  const { dateLong } = useFormat()
  if (ground !== 'later') return null
  const from = dateLong(filedAt)
  const until = closedAt ? dateLong(closedAt) : ''
  if (status === 'changed' || status === 'returned') return t('applications.appeal.effect.aside', { until })
  if (!suspends) return t('applications.appeal.effect.counts')
  return closedAt
    ? t('applications.appeal.effect.began', { from, until })
    : t('applications.appeal.effect.waits', { from })
}
