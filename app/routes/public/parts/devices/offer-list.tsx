import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Photo } from '~/ui/content/photo'
import { Price } from '~/ui/content/price'
import { Tag } from '~/ui/content/tag'
import type { OfferRow } from './offer-row'

export interface OfferListProps {
  offers: readonly OfferRow[]
  /** With the maker, whose page it is not. */
  showMaker?: boolean
  level?: 3 | 4
}

/** Offers with their price and what remains for the person to pay. */
export function OfferList({ offers, showMaker = false, level = 3 }: OfferListProps) {
  return (
    <ul className="grid gap-4">
      {offers.map((offer) => (
        <li key={offer.id} className="card">
          <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <OfferWords offer={offer} showMaker={showMaker} level={level} />
            <OfferMoney offer={offer} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const atHomeKey = {
  measured: 'public.offer.homeVisit',
  brought: 'public.offer.brought',
  repaired: 'public.offer.repairsAtHome',
} as const

function OfferWords({
  offer,
  showMaker,
  level,
}: Required<Omit<OfferListProps, 'offers'>> & { offer: OfferRow }) {
  const Title = `h${level}` as const
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const terms = [
    t('public.offer.making', { count: offer.makingDays, shown: number(offer.makingDays) }),
    t('public.offer.warranty', { count: offer.warrantyMonths, shown: number(offer.warrantyMonths) }),
    ...(offer.atHome ? [t(atHomeKey[offer.atHome])] : []),
    ...(offer.byPost ? [t('public.offer.byPost')] : []),
    ...(offer.regions ? [t('public.offer.someRegions', { regions: offer.regions })] : []),
    ...(offer.distanceKm === null ? [] : [t('public.offer.distance', { shown: number(offer.distanceKm) })]),
  ]
  return (
    <div className="grid content-start gap-1">
      {offer.photo && (
        <div className="max-w-60">
          <Photo src={`/media/${offer.photo.key}-320.webp`} ratio="landscape" {...offer.photo} />
        </div>
      )}
      <Title className="card-title" lang={offer.lang}>
        {offer.title}
      </Title>
      {showMaker && (
        <p>
          <a href={here(`/makers/${offer.maker.slug}`)}>{offer.maker.name}</a>, {offer.maker.place}
        </p>
      )}
      <p lang={offer.lang}>{offer.description}</p>
      <p className="card-meta">{terms.join(' · ')}</p>
    </div>
  )
}

function OfferMoney({ offer }: { offer: OfferRow }) {
  const t = useT()
  const { money } = useFormat()
  return (
    <div className="grid content-start justify-items-start gap-1 sm:justify-items-end">
      <p>
        <span className="card-meta">{t('public.offer.price')} </span>
        <Price amountTiyin={offer.priceTiyin} />
      </p>
      {offer.topUpTiyin === '0' ? (
        <Tag tone="success">{t('public.offer.free')}</Tag>
      ) : (
        <p className="tabular-nums">
          {t('public.offer.topUp')} <strong className="in-one-piece">{money(offer.topUpTiyin)}</strong>
        </p>
      )}
    </div>
  )
}
