import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'

/** What was taken out of the cart, with the way back. */
export function UndoNotice({ removed }: { removed: { slug: string; name: string; quantity: string } }) {
  const t = useT()
  const here = useHere()
  return (
    <Notice tone="success" role="status">
      <p>{t('shop.cart.removed', { name: removed.name })}</p>
      <PostForm action={here('/cart')} hidden={{ intent: 'restore', ...removed }}>
        <Button look="secondary" icon="refresh" hiddenText={removed.name}>
          {t('shop.cart.undo')}
        </Button>
      </PostForm>
    </Notice>
  )
}
