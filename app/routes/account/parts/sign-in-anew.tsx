import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'

/** For what is given only to who has just signed in; she comes back to `next`. */
export function SignInAnew({ next }: { next: string }) {
  const t = useT()
  const here = useHere()
  return (
    <Notice title={t('account.data.signInFirst')}>
      <p>{t('account.data.signInWhy')}</p>
      <PostForm action={here('/sign-in')} hidden={{ next }}>
        <Button icon="lock">{t('account.data.signIn')}</Button>
      </PostForm>
    </Notice>
  )
}
