import { useLocale, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'

/** Ends the clerk's access at once. */
export function CloseAssistance() {
  const t = useT()
  const locale = useLocale()
  return (
    <PostForm action={`/${locale}/staff/assist`} hidden={{ intent: 'close' }}>
      <Button look="secondary">{t('assistance.close')}</Button>
    </PostForm>
  )
}
