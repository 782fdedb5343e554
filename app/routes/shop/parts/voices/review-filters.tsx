import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { SortLinks } from '~/ui/data/sort-links'

export interface ReviewFiltersProps {
  /** Address of the list without a query, after the language. */
  path: string
  asked: { stars: number; photos: boolean; sort: 'new' | 'best' | 'worst' }
}

/** Which reviews are read, and in which order: links, so that each is an address of its own. */
export function ReviewFilters({ path, asked }: ReviewFiltersProps) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const hrefOf = (change: Partial<ReviewFiltersProps['asked']>) => {
    const { stars, photos, sort } = { ...asked, ...change }
    const query = new URLSearchParams({
      ...(stars > 0 && { stars: String(stars) }),
      ...(photos && { photos: '1' }),
      ...(sort !== 'new' && { sort }),
    })
    return here(`${path}${query.size > 0 ? `?${query}` : ''}`)
  }
  return (
    <div className="grid gap-1">
      <SortLinks
        label={t('voices.filter.label')}
        links={[
          {
            label: t('voices.filter.all'),
            href: hrefOf({ stars: 0, photos: false }),
            current: asked.stars === 0 && !asked.photos,
          },
          {
            label: t('voices.filter.photos'),
            href: hrefOf({ photos: !asked.photos }),
            current: asked.photos,
          },
          ...[5, 4, 3, 2, 1].map((stars) => ({
            label: t('voices.spread.row', { count: stars, shown: number(stars) }),
            href: hrefOf({ stars }),
            current: asked.stars === stars,
          })),
        ]}
      />
      <SortLinks
        label={t('voices.filter.order')}
        links={(['new', 'best', 'worst'] as const).map((sort) => ({
          label: t(`voices.filter.${sort}`),
          href: hrefOf({ sort }),
          current: asked.sort === sort,
        }))}
      />
    </div>
  )
}
