import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'

/** `seen` is how many open facts the officer has before her. */
export function CloseMatterForm({ seen, reply }: { seen: number; reply: FormReply | undefined }) {
  const t = useT()
  const { error } = useFormErrors(reply)
  return (
    <PostForm hidden={{ seen: String(seen) }}>
      <Heading level={2}>{t('finance.matters.close')}</Heading>
      <TextareaField
        name="reason"
        label={t('finance.matters.closingReason')}
        hint={t('finance.matters.closingHint')}
        value={String(reply?.values.reason ?? '')}
        error={error('reason')}
        limit={1000}
      />
      <Button>{t('finance.matters.submit')}</Button>
    </PostForm>
  )
}
