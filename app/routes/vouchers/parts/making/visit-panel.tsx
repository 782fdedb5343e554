import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'

interface VisitPanelProps {
  orderId: string
  purpose: 'measure' | 'fit'
  /** Null unless one is booked. */
  next: { id: string; startsAt: string; ticket: string } | null
  missed: number
  mayBookOnline: boolean
  isAtHome: boolean
  /** Of the workshop, 12 digits. */
  phone: string
}

/** The visit to the workshop that comes next, or the way to book it. */
export function VisitPanel({
  orderId,
  purpose,
  next,
  missed,
  mayBookOnline,
  isAtHome,
  phone,
}: VisitPanelProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, time, phone: phoneShown } = useFormat()
  if (!next && !mayBookOnline)
    return (
      <Notice tone="warning" title={t(`vouchers.workshopVisit.title.${purpose}`)}>
        {t('vouchers.workshopVisit.byPhone', { phone: phoneShown(phone) })}
      </Notice>
    )
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        {t(`vouchers.workshopVisit.title.${purpose}`)}
      </Heading>
      {next ? (
        <p>
          {t('vouchers.workshopVisit.booked', {
            ...{ date: dateLong(next.startsAt), time: time(next.startsAt), ticket: next.ticket },
          })}{' '}
          <a href={here(`/appointments/${next.id}`)}>{t('vouchers.workshopVisit.open')}</a>
        </p>
      ) : (
        <>
          {missed > 0 && <p>{t('vouchers.workshopVisit.missedOnce')}</p>}
          <p>{t(isAtHome ? 'vouchers.workshopVisit.home' : `vouchers.workshopVisit.text.${purpose}`)}</p>
          <p>
            <ButtonLink icon="calendar" href={here(`/vouchers/orders/${orderId}/visit`)}>
              {t('vouchers.workshopVisit.book')}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  )
}
