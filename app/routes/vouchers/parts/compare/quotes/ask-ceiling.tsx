import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { TextareaField } from '~/ui/form/textarea-field'

/** Why the State should pay more than its ceiling, in her own words. */
export function AskCeiling({ cancelHref }: { cancelHref: string }) {
  const t = useT()
  return (
    <PostForm id="ask" hidden={{ intent: 'ask' }}>
      <TextareaField
        name="text"
        label={t('quotes.ceiling.why')}
        hint={t('quotes.ceiling.whyHint')}
        limit={2000}
        rows={5}
      />
      <ConfirmOrCancel cancelHref={cancelHref}>{t('quotes.ceiling.submit')}</ConfirmOrCancel>
    </PostForm>
  )
}
