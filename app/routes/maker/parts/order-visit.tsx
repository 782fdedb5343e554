import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'

interface OrderVisitProps {
  orderId: string
  visits: {
    next: { startsAt: string; ticket: string } | null
    missed: number
    mayBookOnline: boolean
  }
}

/** The visit that is booked for an order, or the way to book one. */
export function OrderVisit({ orderId, visits: { next, missed, mayBookOnline } }: OrderVisitProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, time } = useFormat()
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        {t('maker.visit.title')}
      </Heading>
      <p>
        {next
          ? t('maker.visit.next', {
              ...{ date: dateLong(next.startsAt), time: time(next.startsAt), ticket: next.ticket },
            })
          : t('maker.visit.none')}
      </p>
      {missed > 0 && <p>{t('maker.visit.missed', { count: missed })}</p>}
      {!next && !mayBookOnline && <p>{t('maker.visit.byPhone')}</p>}
      {!next && (
        <p>
          <ButtonLink look="secondary" href={here(`/maker/orders/${orderId}/visit`)}>
            {t('maker.visit.book')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
