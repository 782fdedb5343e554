import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { TextareaField } from '../form/textarea-field'

interface DisputeAnswerFormProps {
  problemId: string
  /** What the page asks for besides. */
  hidden?: Record<string, string>
}

/** The answer of the side that did not open a dispute, once. */
export function DisputeAnswerForm({ problemId, hidden = {} }: DisputeAnswerFormProps) {
  const t = useT()
  return (
    <PostForm id={`dispute-${problemId}`} hidden={{ ...hidden, intent: 'answerDispute', problem: problemId }}>
      <TextareaField
        name="text"
        id={`dispute-text-${problemId}`}
        label={t('disputes.answer.label')}
        hint={t('disputes.answer.hint')}
        limit={1000}
      />
      <Button>{t('disputes.answer.submit')}</Button>
    </PostForm>
  )
}
