import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'

/** `seen` is how many open facts the officer has before her. */
export function CloseMatterForm({ seen }: { seen: number }) {
  const t = useT()
  return (
    <PostForm hidden={{ seen: String(seen) }}>
      <Heading level={2}>{t('finance.matters.close')}</Heading>
      <TextareaField
        name="reason"
        label={t('finance.matters.closingReason')}
        hint={t('finance.matters.closingHint')}
        limit={1000}
      />
      <Button>{t('finance.matters.submit')}</Button>
    </PostForm>
  )
}
