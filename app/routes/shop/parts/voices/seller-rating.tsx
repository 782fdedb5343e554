import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { Rating } from '~/lib/figures/rating'
import { Stars } from '~/ui/reviews/stars'

/** How everything of a shop is rated, with the way to what buyers said. */
export function SellerRating({ slug, rating }: { slug: string; rating: Rating }) {
  const t = useT()
  const here = useHere()
  if (rating.count === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <Stars {...rating} />
      <a className="inline-flex min-h-11 items-center" href={here(`/market/sellers/${slug}/reviews`)}>
        {t('voices.review.read')}
      </a>
    </p>
  )
}
