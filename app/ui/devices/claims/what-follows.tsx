import { useFormat, useT } from '~/i18n/react'
import { Prose } from '~/ui/content/prose'

interface WhatFollowsProps {
  kind: 'return' | 'repair' | 'complaint'
  /** Working days in which the maker answers. */
  answerDays: number
  voucherPartTiyin: string
  topUpTiyin: string
}

/** What happens once it is asked: terms as days, money as sums. */
export function WhatFollows({ kind, answerDays, voucherPartTiyin, topUpTiyin }: WhatFollowsProps) {
  const t = useT()
  const { money } = useFormat()
  return (
    <Prose>
      <p>{t('claims.ask.steps')}:</p>
      <ul>
        {kind === 'return' && <li>{t('claims.ask.return.bring')}</li>}
        <li>{t('claims.ask.answer', { count: answerDays })}</li>
        {kind === 'return' && (
          <>
            <li>{t('claims.ask.return.voucher', { amount: money(voucherPartTiyin) })}</li>
            {topUpTiyin !== '0' && <li>{t('claims.ask.return.own', { amount: money(topUpTiyin) })}</li>}
          </>
        )}
        {kind === 'repair' && <li>{t('claims.ask.repair.promise')}</li>}
        {kind === 'complaint' && <li>{t('claims.ask.complaint.money')}</li>}
      </ul>
    </Prose>
  )
}
