import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Icon } from '~/ui/content/icon'
import type { ProductView } from './product-view.server'

/** Who made it: name, place and story; never a group or a diagnosis. */
export function SellerCard({ seller }: { seller: ProductView['seller'] }) {
  const t = useT()
  const here = useHere()
  const { slug, name, place, verified, about, lang } = seller
  return (
    <section className="card" aria-labelledby="seller">
      <h2 className="card-title" id="seller">
        {t('shop.product.by', { seller: name })}
      </h2>
      <p className="card-meta flex flex-wrap items-center gap-x-4 gap-y-1">
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
      {about && <p lang={lang}>{about}</p>}
      <p>
        <a className="inline-flex min-h-11 items-center" href={here(`/market/sellers/${slug}`)}>
          {t('shop.product.allOfSeller')}
        </a>
      </p>
    </section>
  )
}
