import type { ReactNode } from 'react'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Tag } from '~/ui/content/tag'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import { Table } from '~/ui/data/table'
import { AccessWords } from '~/ui/reviews/access-words'
import { Stars } from '~/ui/reviews/stars'
import type { ShownOffer } from '~/views/devices/show-offer'

export interface ComparedOffer extends ShownOffer {
  makerSlug: string
  /** The answer that it is; absent where it is offered to all. */
  quoteId?: string | null
  /** What the workshop writes with a price that it named for one voucher; absent where it is offered to all. */
  note?: string | null
  /** `YYYY-MM-DD`: the last day of such a price. */
  validUntil?: string | null
}

interface OfferComparisonProps {
  offers: readonly ComparedOffer[]
  hrefOf: (id: string) => string
  /** Where the State is asked to pay what lies above its ceiling; null where it is not. */
  ceilingHrefOf?: (offer: ComparedOffer) => string | null
}

/** A line a fact, a column an offer. On a narrow page each fact is a card with the makers' names before what each says. */
export function OfferComparison({ offers, hrefOf, ceilingHrefOf }: OfferComparisonProps) {
  const t = useT()
  const facts = useFacts(hrefOf, ceilingHrefOf).filter(({ isOf }) => !isOf || offers.some(isOf))
  // Two offers of one maker are told apart by what they are.
  const isTwice = ({ maker }: ComparedOffer) => offers.filter((one) => one.maker === maker).length > 1
  return (
    <Table
      caption={t('vouchers.compare.title')}
      captionHidden
      rows={facts}
      rowKey={({ key }) => key}
      columns={[
        { key: 'fact', label: t('vouchers.compare.fact'), rowHeader: true, cell: ({ label }) => label },
        ...offers.map((offer) => ({
          key: offer.id,
          label: isTwice(offer) ? `${offer.maker}: ${offer.title}` : offer.maker,
          cell: (fact: Fact) => fact.say(offer),
        })),
      ]}
    />
  )
}

interface Fact {
  key: string
  label: string
  say: (offer: ComparedOffer) => ReactNode
  /** Left out where it is of none of the offers. */
  isOf?: (offer: ComparedOffer) => boolean
}

function useFacts(
  hrefOf: OfferComparisonProps['hrefOf'],
  ceilingHrefOf: OfferComparisonProps['ceilingHrefOf'] = () => null,
): Fact[] {
  const t = useT()
  const here = useHere()
  const { money, number, dateLong } = useFormat()
  return [
    {
      key: 'model',
      label: t('vouchers.compare.model'),
      say: ({ title, makerSlug }) => (
        <>
          {title}
          <br />
          <a className="inline-flex min-h-11 items-center" href={here(`/makers/${makerSlug}`)}>
            {t('vouchers.compare.aboutMaker')}
          </a>
        </>
      ),
    },
    {
      key: 'pays',
      label: t('vouchers.compare.pays'),
      say: ({ topUpTiyin }) =>
        topUpTiyin === '0' ? (
          <Tag tone="success">{t('vouchers.offer.nothingToPay')}</Tag>
        ) : (
          <b>{money(topUpTiyin)}</b>
        ),
    },
    { key: 'price', label: t('vouchers.compare.price'), say: ({ priceTiyin }) => money(priceTiyin) },
    {
      key: 'making',
      label: t('vouchers.compare.making'),
      say: ({ makingDays }) => t('vouchers.offer.makingDays', { count: makingDays }),
    },
    {
      key: 'place',
      label: t('vouchers.compare.place'),
      say: ({ place, distanceKm }) =>
        distanceKm === null
          ? place
          : `${place} · ${t('vouchers.offer.distance', { km: number(distanceKm) })}`,
    },
    {
      key: 'warranty',
      label: t('vouchers.compare.warranty'),
      say: ({ warrantyMonths }) => t('vouchers.offer.warranty', { count: warrantyMonths }),
    },
    {
      key: 'rating',
      label: t('vouchers.compare.rating'),
      say: ({ rating }) => <Stars {...rating} />,
    },
    {
      key: 'access',
      label: t('vouchers.compare.access'),
      say: ({ access }) => <AccessWords of={access} />,
    },
    {
      key: 'visit',
      label: t('vouchers.compare.visit'),
      say: ({ comesHome }) => t(`vouchers.compare.comes.${comesHome}`),
    },
    {
      key: 'ceiling',
      label: t('quotes.own.state'),
      isOf: (offer) => ceilingHrefOf(offer) !== null,
      say: (offer) => {
        const href = ceilingHrefOf(offer)
        return (
          href && (
            <a className="inline-flex min-h-11 items-center" href={href}>
              {t('quotes.ceiling.link')}
              <VisuallyHidden> {offer.maker}</VisuallyHidden>
            </a>
          )
        )
      },
    },
    {
      key: 'note',
      label: t('quotes.own.note'),
      isOf: ({ note }) => Boolean(note),
      say: ({ note }) => note && <FreeText of={note} />,
    },
    {
      key: 'validUntil',
      label: t('quotes.own.validUntil'),
      isOf: ({ validUntil }) => Boolean(validUntil),
      say: ({ validUntil }) => validUntil && dateLong(validUntil),
    },
    {
      key: 'post',
      label: t('vouchers.delivery.post'),
      say: ({ byPost }) => t(`vouchers.compare.comes.${byPost ? 'yes' : 'no'}`),
    },
    {
      key: 'choose',
      label: t('vouchers.compare.choose'),
      say: ({ id, maker }) => (
        <ButtonLink href={hrefOf(id)} hiddenText={maker}>
          {t('vouchers.offer.choose')}
        </ButtonLink>
      ),
    },
  ]
}
