import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import type { ShownDispute, Side } from './dispute-facts'

/** What a decision brings; of goods that are sent anew, the sum that goes back if they are not. */
export interface Brings {
  remedy: 'none' | 'money' | 'replacement'
  amount: string
}

interface DisputeDecisionProps {
  dispute: Pick<ShownDispute, 'answer' | 'decision' | 'secondLook' | 'refunded'>
  reader: Side | 'desk'
}

/** The decision with what it brings; where a second look was asked for, who asked, why, and the word that stands. */
export function DisputeDecision({
  dispute: { answer, decision, secondLook: look, refunded },
  reader,
}: DisputeDecisionProps) {
  const t = useT()
  const bringsOf = ({ remedy, amount }: Brings) => t(`disputes.brings.${remedy}`, { amount })
  if (!answer) return null
  return (
    <>
      <p>
        {t(look ? 'disputes.firstDecision' : 'disputes.decision')} <FreeText of={answer} />
      </p>
      {decision ? (
        <p>{bringsOf(decision)}</p>
      ) : (
        <p>{refunded ? t('disputes.refunded', { amount: refunded }) : t('disputes.noMoney')}</p>
      )}
      {look && (
        <p>
          {t(`disputes.look.asked.${look.askedBy === reader ? 'you' : look.askedBy}`)}{' '}
          <FreeText of={look.message} />
        </p>
      )}
      {look?.answer && look.decision && (
        <>
          <p>
            {t('disputes.lastDecision')} <FreeText of={look.answer} />
          </p>
          <p>{bringsOf(look.decision)}</p>
        </>
      )}
    </>
  )
}
