import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import type { SavedLine } from './saved-view.server'

/** Beneath the cart: what is to be bought another time. */
export function SavedList({ lines }: { lines: readonly SavedLine[] }) {
  const t = useT()
  return (
    <section aria-labelledby="saved-title">
      <Heading level={2} size="m" id="saved-title">
        {t('checkout.saved.title')}
      </Heading>
      <PostForm id="saved" className="contents">
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <li key={line.productId} className="py-4">
              <Line line={line} />
            </li>
          ))}
        </ul>
      </PostForm>
    </section>
  )
}

function Line({ line: { productId, href, name, lang, photo, pieces, obstacle } }: { line: SavedLine }) {
  const t = useT()
  return (
    <div className="grid gap-3 sm:grid-cols-[6rem_minmax(0,1fr)] sm:gap-5">
      <span className="photo photo-square w-24 self-start" data-alt={photo?.alt}>
        {photo && (
          <img
            src={photo.src}
            alt={photo.alt}
            lang={photo.lang}
            width={96}
            height={96}
            loading="lazy"
            decoding="async"
          />
        )}
      </span>
      <div className="grid content-start gap-2">
        <h3 className="font-semibold">
          <a className="inline-flex min-h-11 items-center" href={href} lang={lang}>
            {name}
          </a>
        </h3>
        <p className="text-muted">{pieces}</p>
        {obstacle && <p>{obstacle}</p>}
        <div className="flex flex-wrap items-end gap-3">
          {!obstacle && (
            <Button look="secondary" name="intent" value={`resume:${productId}`} hiddenText={name}>
              {t('checkout.saved.resume')}
            </Button>
          )}
          <Button look="link" icon="trash" name="intent" value={`forget:${productId}`} hiddenText={name}>
            {t('checkout.saved.remove')}
          </Button>
        </div>
      </div>
    </div>
  )
}
