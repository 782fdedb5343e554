import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'

/** A suspended seller says what she has changed; once she has, that the answer is on its way. */
export function PleaForm({ askedOn }: { askedOn: string | null }) {
  const t = useT()
  if (askedOn) return <Notice tone="info">{t('seller.plea.asked', { date: askedOn })}</Notice>
  return (
    <PostForm id="plea" hidden={{ intent: 'ask' }}>
      <Heading level={2}>{t('seller.plea.title')}</Heading>
      <p>{t('seller.plea.lead')}</p>
      <TextareaField name="text" label={t('seller.plea.note')} hint={t('seller.plea.noteHint')} limit={500} />
      <Button>{t('seller.plea.submit')}</Button>
    </PostForm>
  )
}
