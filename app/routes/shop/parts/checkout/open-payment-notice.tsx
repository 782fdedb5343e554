import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'
import type { OpenPayment } from './open-payment.server'

/** The way back to a payment that was left. */
export function OpenPaymentNotice({ payment: { id, amount, until } }: { payment: OpenPayment }) {
  const t = useT()
  const here = useHere()
  return (
    <Notice title={t('shop.checkout.open.title')}>
      <p>{t('shop.checkout.open.text', { amount, until })}</p>
      <p>
        <ButtonLink look="secondary" href={here(`/checkout/${id}/return`)}>
          {t('shop.checkout.open.goOn')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
