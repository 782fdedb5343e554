import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { TextareaField } from '~/ui/form/textarea-field'

interface AnswerFormProps {
  /** Of what is answered. */
  id: string
  /** What goes along unseen: names it, and what of it was seen. */
  hidden: Readonly<Record<string, string>>
  hint: string
  /** Most characters. */
  limit: number
}

/** One answer to what somebody wrote before everybody, folded away below it. */
export function AnswerForm({ id, hidden, hint, limit }: AnswerFormProps) {
  const t = useT()
  return (
    <Disclosure summary={t('makers.review.answerOpen')}>
      <PostForm id={`answer-${id}`} hidden={hidden}>
        <TextareaField
          name="answer"
          id={`answer-text-${id}`}
          label={t('makers.review.answerText')}
          hint={hint}
          limit={limit}
        />
        <Button>{t('makers.review.answerSend')}</Button>
      </PostForm>
    </Disclosure>
  )
}
