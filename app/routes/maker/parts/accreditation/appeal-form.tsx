import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'

/** A workshop says that a decision against it is wrong. */
export function AppealForm({ decisionId, until }: { decisionId: string; until: string }) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <PostForm hidden={{ intent: 'appeal', decisionId }}>
      <Heading level={3}>{t('accreditation.appeal.title')}</Heading>
      <p>{t('accreditation.appeal.lead', { until: dateLong(until) })}</p>
      <TextareaField name="text" label={t('accreditation.appeal.text')} limit={2000} />
      <Button look="secondary">{t('accreditation.appeal.file')}</Button>
    </PostForm>
  )
}
