import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'

/** What is still to be paid, and until when. After that only the check whether it was paid is offered. */
export function PayPanel({
  amountTiyin,
  payUntil,
  late,
  checkHref,
}: {
  amountTiyin: string
  payUntil: string
  late: boolean
  /** The page that asks the provider. */
  checkHref: string
}) {
  const t = useT()
  const { dateTime, money } = useFormat()
  if (late)
    return (
      <Notice tone="warning" title={t('vouchers.pay.lateTitle')}>
        <p>{t('vouchers.pay.lateText')}</p>
        <p>
          <a href={checkHref}>{t('vouchers.paid.again')}</a>
        </p>
      </Notice>
    )
  return (
    <Notice tone="warning" title={t('vouchers.pay.title', { amount: money(amountTiyin) })}>
      <p>{t('vouchers.pay.until', { time: dateTime(payUntil) })}</p>
      <PostForm hidden={{ intent: 'pay' }}>
        <Button icon="lock">{t('vouchers.pay.button', { amount: money(amountTiyin) })}</Button>
      </PostForm>
    </Notice>
  )
}
