import { useHere } from '~/http/frame'
import { useLocale, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'

interface RecentlySeenProps {
  /** The product of this page, which is kept as seen; absent on lists. */
  now?: { slug: string; name: string; lang?: string | undefined }
}

/** Filled by the browser with what it keeps itself: the page is the same for everybody, and empty without its module. */
export function RecentlySeen({ now }: RecentlySeenProps) {
  const t = useT()
  const here = useHere()
  const locale = useLocale()
  return (
    <section
      className="grid gap-3"
      data-recently-seen
      data-base={here('/market/products/')}
      data-now={now && JSON.stringify({ slug: now.slug, name: now.name, lang: now.lang ?? locale })}
      hidden
    >
      <Heading level={2}>{t('shop.seen.title')}</Heading>
      <p>{t('shop.seen.text')}</p>
      <ul className="flex flex-wrap gap-x-6" />
      <div>
        <button type="button" className="btn btn-link" data-forget-seen>
          {t('shop.seen.forget')}
        </button>
      </div>
    </section>
  )
}
