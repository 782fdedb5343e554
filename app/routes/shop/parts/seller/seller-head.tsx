import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Icon } from '~/ui/content/icon'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Photo } from '~/ui/content/photo'
import { Prose } from '~/ui/content/prose'
import { Stats } from '~/ui/data/stats'
import { photoSrcSet, photoUrl } from '../market/photo-source'
import type { ShownSeller } from './seller-view.server'

/** Who it is: picture, name, place, languages, what her parcels say of her, and her story. */
export function SellerHead({ seller }: { seller: ShownSeller }) {
  const t = useT()
  const { name, place, verified, pause, photo, lang, languages, figures, paragraphs } = seller
  return (
    <div className={photo ? 'grid gap-6 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'grid gap-6'}>
      <div className="grid content-start gap-4">
        <Heading level={1}>
          <Name of={name} />
        </Heading>
        <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <span className="inline-flex items-center gap-1">
            <Icon name="location" />
            {place}
          </span>
          {verified && (
            <span className="inline-flex items-center gap-1 text-success">
              <Icon name="shield" />
              {t('shop.seller.verified')}
            </span>
          )}
        </p>
        {pause && <Notice tone="warning">{pause}</Notice>}
        {figures.length > 0 && <Stats stats={figures} />}
        {languages && <p>{t('shop.seller.speaks', { languages })}</p>}
        {paragraphs.length > 0 && (
          <Prose {...(lang ? { lang } : {})}>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Prose>
        )}
      </div>
      {photo && (
        <div>
          <Photo
            src={photoUrl(photo.key, 640)}
            srcSet={photoSrcSet(photo.key, 1200)}
            sizes="(min-width: 48rem) 26rem, 88vw"
            alt={photo.alt}
            {...(photo.lang ? { lang: photo.lang } : {})}
            width={photo.width}
            height={photo.height}
            ratio="landscape"
            priority
          />
        </div>
      )}
    </div>
  )
}
