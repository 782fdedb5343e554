import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { CopyButton } from '~/ui/action/copy-button'
import { PostForm } from '~/ui/action/post-form'

interface FavouriteFormProps {
  slug: string
  name: string
  /** Its address, to be sent to somebody. */
  url: string
  /** What is like it, to be seen beside it. */
  similar: readonly { href: string }[]
}

/** Keep it, see it beside others, send it to somebody: below what buys it. */
export function FavouriteForm({ slug, name, url, similar }: FavouriteFormProps) {
  const t = useT()
  const here = useHere()
  const others = similar.slice(0, 3).map(({ href }) => href.split('/').at(-1) ?? '')
  const query = new URLSearchParams([slug, ...others].map((each) => ['p', each]))
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <PostForm action={here('/favourites')} hidden={{ intent: 'add', slug }}>
        <Button look="link" hiddenText={name}>
          {t('voices.wish.add')}
        </Button>
      </PostForm>
      {others.length > 0 && (
        <a
          className="inline-flex min-h-11 items-center"
          href={here(`/market/compare?${query}`)}
          rel="nofollow"
        >
          {t('voices.wish.compareSimilar')}
        </a>
      )}
      <CopyButton text={url} of={t('voices.wish.link')} />
    </div>
  )
}
