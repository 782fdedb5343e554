import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
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
    <div className="-mx-1 flex flex-wrap items-center gap-x-4 gap-y-1">
      <PostForm className="contents" action={here('/favourites')} hidden={{ intent: 'add', slug }}>
        <Button look="link" hiddenText={name}>
          {t('voices.wish.add')}
        </Button>
      </PostForm>
      {others.length > 0 && (
        <ButtonLink look="link" href={here(`/market/compare?${query}`)} rel="nofollow">
          {t('voices.wish.compareSimilar')}
        </ButtonLink>
      )}
      <CopyButton text={url} label={t('voices.wish.link')} share={name} />
    </div>
  )
}
