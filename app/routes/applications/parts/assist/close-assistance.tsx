import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'

/** Ends the clerk's access at once. */
export function CloseAssistance() {
  const t = useT()
  const here = useHere()
  return (
    <PostForm action={here('/staff/assist')} hidden={{ intent: 'close' }}>
      <Button look="secondary">{t('assistance.close')}</Button>
    </PostForm>
  )
}
