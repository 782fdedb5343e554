import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import type { Tone } from '~/ui/content/tone'
import { SummaryList } from '~/ui/data/summary-list'

/** A claim as a page has it: days and instants as text. */
export interface ShownClaim {
  id: string
  kind: 'return' | 'repair' | 'complaint'
  status: keyof typeof claimTone
  reasonCode: string
  text: string
  askedAt: string
  answerBy: string
  answerCode: string | null
  answerText: string | null
  promisedOn: string | null
  /** What the maker did; null until repaired. */
  repairText: string | null
  repairedAt: string | null
  disputeText: string | null
  decideBy: string | null
  outcome: 'return' | 'repair' | 'none' | null
  outcomeText: string | null
  /** Null until decided. */
  decidedAt: string | null
}

export const claimTone = {
  asked: 'info',
  accepted: 'info',
  repaired: 'success',
  answered: 'info',
  returned: 'success',
  refused: 'warning',
  disputed: 'warning',
  decided: 'neutral',
  closed: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

/** What was asked of a maker and what came of it, the same for both sides and the centre. */
export function ClaimFacts({ claim, children }: { claim: ShownClaim; children?: ReactNode }) {
  const t = useT()
  const { dateLong } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  const some = (key: string, label: string, value: ReactNode, isThere: unknown) =>
    isThere ? [row(key, label, value)] : []
  return (
    <>
      <SummaryList
        title={t('claims.claim.what')}
        rows={[
          row('kind', t('claims.column.kind'), t(`claims.kind.${claim.kind}`)),
          row('reason', t('claims.claim.reason'), t(keyOf('vouchers.reason', claim.reasonCode))),
          row('text', t('claims.claim.text'), <FreeText of={claim.text} />),
          row('asked', t('claims.claim.asked'), dateLong(claim.askedAt)),
          ...some('by', t('claims.claim.answerBy'), dateLong(claim.answerBy), claim.status === 'asked'),
          ...some(
            'code',
            t('claims.claim.answerReason'),
            claim.answerCode && t(keyOf('vouchers.reason', claim.answerCode)),
            claim.answerCode,
          ),
          ...some(
            'answer',
            t('claims.claim.answer'),
            <FreeText of={claim.answerText ?? ''} />,
            claim.answerText,
          ),
          ...some(
            'promised',
            t('claims.claim.promised'),
            claim.promisedOn && dateLong(claim.promisedOn),
            claim.promisedOn,
          ),
          ...some(
            'repaired',
            t('claims.claim.repairedAt'),
            claim.repairedAt && dateLong(claim.repairedAt),
            claim.repairedAt,
          ),
          ...some(
            'repair',
            t('claims.claim.repair'),
            <FreeText of={claim.repairText ?? ''} />,
            claim.repairText,
          ),
          ...some(
            'dispute',
            t('claims.claim.dispute'),
            <FreeText of={claim.disputeText ?? ''} />,
            claim.disputeText,
          ),
          ...some(
            'decideBy',
            t('claims.claim.decideBy'),
            claim.decideBy && dateLong(claim.decideBy),
            claim.status === 'disputed',
          ),
          ...(claim.decidedAt && claim.outcome
            ? [
                row('outcome', t('claims.claim.outcome'), t(`claims.staff.outcome.${claim.outcome}`)),
                row('why', t('claims.claim.outcomeText'), <FreeText of={claim.outcomeText ?? ''} />),
              ]
            : []),
        ]}
      />
      {children}
    </>
  )
}
