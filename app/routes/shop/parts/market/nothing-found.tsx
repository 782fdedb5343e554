import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { type CardView, ProductGrid } from './product-grid'

/** What to do when nothing was found, and something to look at. */
export function NothingFound({
  path,
  q,
  newest,
}: {
  path: string
  q: string | undefined
  newest: CardView[]
}) {
  const t = useT()
  const here = useHere()
  return (
    <>
      <EmptyState
        title={t('shop.market.empty.title')}
        text={t('shop.market.empty.text')}
        action={
          <ButtonGroup>
            <ButtonLink href={path}>{t('shop.market.empty.all')}</ButtonLink>
            {q && (
              <ButtonLink look="link" href={here(`/search?${new URLSearchParams({ q }).toString()}`)}>
                {t('search.whole')}
              </ButtonLink>
            )}
          </ButtonGroup>
        }
      />
      {newest.length > 0 && (
        <>
          <Heading level={2}>{t('shop.market.empty.newest')}</Heading>
          <ProductGrid cards={newest} level={3} />
        </>
      )}
    </>
  )
}
