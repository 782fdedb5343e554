import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '../content/free-text'
import { Notice } from '../content/notice'

export interface ShownDecision {
  id: string
  act: 'accredit' | 'refuse' | 'suspend' | 'lift' | 'remove'
  status: 'prepared' | 'approved' | 'withdrawn'
  text: string
  validFrom: string | null
  validUntil: string | null
  preparedAt: string
  closedAt: string | null
  appeal: {
    status: 'filed' | 'upheld' | 'rejected' | 'withdrawn'
    text: string
    filedAt: string
    answerBy: string | null
    /** Working or not, days since the last day to answer; 0 where that is still to come. */
    lateDays: number
    answer: string | null
  } | null
}

/** What was decided about a workshop, with its appeal; the latest first. */
export function MakerDecisions<Decision extends ShownDecision>({
  decisions,
  more,
}: {
  decisions: readonly Decision[]
  /** What can be done with one. */
  more?: (decision: Decision) => ReactNode
}) {
  const t = useT()
  if (decisions.length === 0) return <p>{t('accreditation.decision.none')}</p>
  return (
    <div className="grid gap-4">
      {decisions.map((decision) => (
        <div key={decision.id} className="grid gap-3">
          <OneDecision of={decision} />
          {more?.(decision)}
        </div>
      ))}
    </div>
  )
}

function OneDecision({ of }: { of: ShownDecision }) {
  const t = useT()
  const { dateLong, number } = useFormat()
  const { act, status, text, validFrom, validUntil, closedAt, preparedAt, appeal } = of
  const isPrepared = status === 'prepared'
  const tone = isPrepared ? 'info' : act === 'accredit' || act === 'lift' ? 'success' : 'warning'
  return (
    <>
      <Notice tone={tone} title={t(isPrepared ? `accreditation.act.${act}` : `accreditation.done.${act}`)}>
        <p>{isPrepared ? t('accreditation.decision.prepared') : dateLong(closedAt ?? preparedAt)}</p>
        {validFrom && validUntil && (
          <p>{t('accreditation.home.term', { from: dateLong(validFrom), until: dateLong(validUntil) })}</p>
        )}
        <FreeText of={text} />
      </Notice>
      {appeal && (
        <Notice tone="info" title={t(`accreditation.appeal.status.${appeal.status}`)}>
          <FreeText of={appeal.text} />
          <p>{t('accreditation.appeal.filedOn', { day: dateLong(appeal.filedAt) })}</p>
          {appeal.status === 'filed' && appeal.answerBy && (
            <p>
              {t('accreditation.appeal.answerBy', { day: dateLong(appeal.answerBy) })}{' '}
              {appeal.lateDays > 0 && (
                <b>
                  {t('accreditation.appeal.late', { count: appeal.lateDays, shown: number(appeal.lateDays) })}
                </b>
              )}
            </p>
          )}
          {appeal.answer && <FreeText of={appeal.answer} />}
        </Notice>
      )}
    </>
  )
}
