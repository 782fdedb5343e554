import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Tag } from '~/ui/content/tag'
import { Choice } from '~/ui/form/choices/choice'
import { Stars } from '~/ui/reviews/stars'
import type { ShownOffer } from '~/views/devices/show-offer'

export interface OfferCardProps {
  href: string
  /** It can be ticked, to be laid beside others. */
  isCompared: boolean
  offer: ShownOffer & {
    description: string
    /** True when the workshop is in the region she lives in. */
    isNear: boolean
  }
}

/** One offer: what she pays herself comes first, since that is what people choose by. */
export function OfferCard({ offer, href, isCompared }: OfferCardProps) {
  const t = useT()
  const { money, number } = useFormat()
  const nothingToPay = offer.topUpTiyin === '0'
  return (
    <li className="card">
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_14rem]">
        <div className="grid content-start gap-2">
          <h2 className="card-title">{offer.title}</h2>
          <p>
            <b>{offer.maker}</b>
            <br />
            {[
              offer.place,
              ...(offer.distanceKm === null
                ? []
                : [t('vouchers.offer.distance', { km: number(offer.distanceKm) })]),
              ...(offer.isNear ? [t('vouchers.offer.near')] : []),
            ].join(' · ')}
          </p>
          <p className="text-muted">{offer.description}</p>
          <p className="text-muted">
            {t('vouchers.offer.makingDays', { count: offer.makingDays })} ·{' '}
            {t('vouchers.offer.warranty', { count: offer.warrantyMonths })}
            {offer.comesHome === 'yes' && ` · ${t('vouchers.offer.homeVisit')}`}
            {offer.byPost && ` · ${t('vouchers.offer.byPost')}`}
            {offer.comesHome === 'elsewhere' && ` · ${t('vouchers.offer.notToYou')}`}
            {offer.access?.includes('stepFree') && ` · ${t('makers.access.stepFree')}`}
          </p>
          <p>
            <Stars {...offer.rating} />
          </p>
        </div>
        <div className="grid content-start gap-2">
          {nothingToPay ? (
            <p>
              <Tag tone="success">{t('vouchers.offer.nothingToPay')}</Tag>
            </p>
          ) : (
            <p className="price">
              {t('vouchers.offer.youPay')} {money(offer.topUpTiyin)}
            </p>
          )}
          <p className="text-muted">{t('vouchers.offer.price', { amount: money(offer.priceTiyin) })}</p>
          <ButtonLink href={href} look={nothingToPay ? 'primary' : 'secondary'} hiddenText={offer.maker}>
            {t('vouchers.offer.choose')}
          </ButtonLink>
          {isCompared && (
            <Choice
              kind="checkbox"
              id={`compare-${offer.id}`}
              name="offer"
              value={offer.id}
              label={
                <>
                  {t('vouchers.compare.tick')}
                  <span className="visually-hidden">
                    : {offer.maker}, {offer.title}
                  </span>
                </>
              }
            />
          )}
        </div>
      </div>
    </li>
  )
}
