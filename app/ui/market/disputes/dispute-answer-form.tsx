import { useT } from '~/i18n/react'
import { Button } from '../../action/button'
import { PostForm } from '../../action/post-form'
import { FileField } from '../../form/file-field'
import { mostPhotoBytes, photoFiles } from '../../form/photo-files'
import { TextareaField } from '../../form/textarea-field'

interface DisputeAnswerFormProps {
  problemId: string
  /** Pictures that can come with it. */
  mostPhotos: number
  /** What the page asks for besides. */
  hidden?: Record<string, string>
}

/** The answer of the side that did not open a dispute, once. */
export function DisputeAnswerForm({ problemId, mostPhotos, hidden = {} }: DisputeAnswerFormProps) {
  const t = useT()
  return (
    <PostForm
      id={`dispute-${problemId}`}
      hidden={{ ...hidden, intent: 'answerDispute', problem: problemId }}
      multipart
    >
      <TextareaField
        name="text"
        id={`dispute-text-${problemId}`}
        label={t('disputes.answer.label')}
        hint={t('disputes.answer.hint')}
        limit={1000}
      />
      <FileField
        name="photo"
        id={`dispute-photo-${problemId}`}
        label={t('disputes.photo')}
        hint={t('disputes.photoHint', { count: mostPhotos })}
        accept={photoFiles}
        maxBytes={mostPhotoBytes}
        multiple
        optional
      />
      <Button>{t('disputes.answer.submit')}</Button>
    </PostForm>
  )
}
