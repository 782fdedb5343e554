import { useT } from '~/i18n/react'
import { Button } from '../../action/button'
import { PostForm } from '../../action/post-form'
import { TextareaField } from '../../form/textarea-field'

interface SecondLookFormProps {
  problemId: string
  /** Last day. */
  until: string
  /** What the page asks for besides. */
  hidden?: Record<string, string>
}

/** The side that lost asks, once, that another one of the desk decides. */
export function SecondLookForm({ problemId, until, hidden = {} }: SecondLookFormProps) {
  const t = useT()
  return (
    <PostForm id={`look-${problemId}`} hidden={{ ...hidden, intent: 'askLook', problem: problemId }}>
      <p>{t('disputes.look.text', { date: until })}</p>
      <TextareaField
        name="why"
        id={`look-why-${problemId}`}
        label={t('disputes.look.label')}
        hint={t('disputes.look.hint')}
        limit={1000}
      />
      <Button look="secondary">{t('disputes.look.submit')}</Button>
    </PostForm>
  )
}
