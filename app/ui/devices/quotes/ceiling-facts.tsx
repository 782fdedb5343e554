import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import type { Tone } from '~/ui/content/tone'
import { SummaryList } from '~/ui/data/summary-list'

/** What the State is asked to pay above its ceiling, as a page has it: days and instants as text. */
export interface ShownCeiling {
  id: string
  status: keyof typeof ceilingTone
  /** Decimal tiyin. */
  ceilingTiyin: string
  text: string
  outcome: 'approve' | 'refuse' | null
  reasonCode: string | null
  outcomeText: string | null
  isAppeal: boolean
  askedAt: string
  decideBy: string
  /** Null while it is open. */
  closedAt: string | null
  /** Null unless refused the first time. */
  appealUntil: string | null
}

export const ceilingTone = {
  asked: 'info',
  approved: 'success',
  refused: 'warning',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

/** What was asked, and what came of it. */
export function CeilingFacts({ ceiling, title }: { ceiling: ShownCeiling; title: string }) {
  const t = useT()
  const { dateLong, money } = useFormat()
  const { status, text, reasonCode, outcomeText, askedAt, decideBy, closedAt } = ceiling
  const isDecided = status === 'approved' || status === 'refused'
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <SummaryList
      title={title}
      rows={[
        row('sum', t('quotes.ceiling.sum'), <b>{money(ceiling.ceilingTiyin)}</b>),
        row('text', t('quotes.ceiling.why'), <FreeText of={text} />),
        row('asked', t('quotes.column.asked'), dateLong(askedAt)),
        ...(status === 'asked' ? [row('due', t('quotes.ceiling.due'), dateLong(decideBy))] : []),
        ...(isDecided && closedAt ? [row('on', t('quotes.ceiling.decided'), dateLong(closedAt))] : []),
        ...(isDecided && reasonCode
          ? [row('reason', t('quotes.ceiling.reasonLabel'), t(keyOf('quotes.ceiling.reason', reasonCode)))]
          : []),
        ...(isDecided && outcomeText
          ? [row('outcome', t('quotes.ceiling.words'), <FreeText of={outcomeText} />)]
          : []),
      ]}
    />
  )
}
