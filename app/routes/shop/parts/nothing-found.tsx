import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { type CardView, ProductGrid } from './product-grid'

/** What to do when nothing was found, and something to look at. */
export function NothingFound({ path, newest }: { path: string; newest: CardView[] }) {
  const t = useT()
  return (
    <>
      <EmptyState
        title={t('shop.market.empty.title')}
        text={t('shop.market.empty.text')}
        action={<ButtonLink href={path}>{t('shop.market.empty.all')}</ButtonLink>}
      />
      {newest.length > 0 && (
        <>
          <Heading level={2}>{t('shop.market.empty.try')}</Heading>
          <ProductGrid cards={newest} level={3} />
        </>
      )}
    </>
  )
}
