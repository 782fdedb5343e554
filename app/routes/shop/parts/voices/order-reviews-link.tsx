import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'

interface OrderReviewsLinkProps {
  number: string
  parcels: readonly { deliveredOn: string | null }[]
}

/** The way to rate what was received, as soon as something was. */
export function OrderReviewsLink({ number, parcels }: OrderReviewsLinkProps) {
  const t = useT()
  const here = useHere()
  if (parcels.every(({ deliveredOn }) => deliveredOn === null)) return null
  return (
    <p>
      <ButtonLink href={here(`/orders/${number}/reviews`)} look="secondary">
        {t('voices.review.orderTitle')}
      </ButtonLink>
    </p>
  )
}
