import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import type { Tone } from '~/ui/content/tone'
import { SummaryList } from '~/ui/data/summary-list'

/** A renewal as a page has it: days and instants as text. */
export interface ShownRenewal {
  id: string
  ground: 'growth' | 'damage' | 'changed_need'
  status: keyof typeof renewalTone
  text: string
  outcome: 'approve' | 'refuse' | null
  reasonCode: string | null
  outcomeText: string | null
  papers: readonly { id: string; name: string; scan: 'waiting' | 'clean' | 'infected' | 'unscanned' }[]
  hasAppeal: boolean
  /** Another centre looks at what was refused. */
  isAppeal: boolean
  askedAt: string
  decideBy: string
  /** Null while it is open. */
  closedAt: string | null
  /** Null unless refused the first time. */
  appealUntil: string | null
}

export const renewalTone = {
  asked: 'info',
  approved: 'success',
  refused: 'warning',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

interface RenewalFactsProps {
  renewal: ShownRenewal
  title: string
  /** Address below which the papers stand; null where they are not opened. */
  papersAt: string | null
}

/** What was asked for early, with its papers, and what came of it. */
export function RenewalFacts({ renewal, title, papersAt }: RenewalFactsProps) {
  const t = useT()
  const { dateLong } = useFormat()
  const { ground, status, text, reasonCode, outcomeText, papers, askedAt, decideBy, closedAt } = renewal
  const isDecided = status === 'approved' || status === 'refused'
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <SummaryList
      title={title}
      rows={[
        row('ground', t('vouchers.renewal.ground.legend'), t(`vouchers.renewal.ground.${ground}`)),
        row('text', t('vouchers.renewal.text'), <FreeText of={text} />),
        ...(papers.length > 0
          ? [row('papers', t('vouchers.renewal.fact.papers'), <Papers papers={papers} at={papersAt} />)]
          : []),
        row('asked', t('vouchers.renewal.fact.asked'), dateLong(askedAt)),
        ...(status === 'asked' ? [row('due', t('vouchers.renewal.fact.due'), dateLong(decideBy))] : []),
        ...(isDecided && closedAt
          ? [row('decided', t('vouchers.renewal.fact.decided'), dateLong(closedAt))]
          : []),
        ...(isDecided && reasonCode
          ? [row('reason', t('vouchers.renewal.fact.reason'), t(keyOf('vouchers.reason', reasonCode)))]
          : []),
        ...(isDecided && outcomeText
          ? [row('outcome', t('vouchers.renewal.fact.outcome'), <FreeText of={outcomeText} />)]
          : []),
      ]}
    />
  )
}

function Papers({ papers, at }: { papers: ShownRenewal['papers']; at: string | null }) {
  const t = useT()
  return (
    <ul className="grid gap-1">
      {papers.map(({ id, name, scan }) => (
        <li key={id} className="break-words">
          {at && (scan === 'clean' || scan === 'unscanned') ? <a href={`${at}/${id}`}>{name}</a> : name}
          {scan === 'waiting' && ` (${t('vouchers.renewal.fact.waiting')})`}
          {scan === 'infected' && ` (${t('vouchers.renewal.fact.infected')})`}
        </li>
      ))}
    </ul>
  )
}
