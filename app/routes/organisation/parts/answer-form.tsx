import { taskReasons } from '~/domains/care/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface AnswerFormProps {
  moves: readonly ('accept' | 'finish' | 'refuse')[]
  version: number
  isPlace: boolean
}

/** What the organisation answers; the person and her centre read it. */
export function AnswerForm({ moves, version, isPlace }: AnswerFormProps) {
  const t = useT()
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('care.answer.title')}
      </Heading>
      <PostForm hidden={{ version: String(version) }}>
        <ChoiceField
          name="answer"
          label={t('care.answer.what')}
          options={moves.map((value) => ({
            value,
            label: t(isPlace ? `care.answer.place.${value}` : `care.answer.referral.${value}`),
          }))}
        />
        {moves.includes('accept') && (
          <div className="only-for-accept">
            <DateField
              name="expectedOn"
              label={t('care.task.expectedOn')}
              hint={t('care.answer.expectedHint')}
              optional
            />
          </div>
        )}
        <div className="only-for-refuse">
          <SelectField
            name="reasonCode"
            label={t('care.answer.reason')}
            hint={t('care.answer.reasonHint')}
            options={taskReasons.map((value) => ({ value, label: t(`care.task.reason.${value}`) }))}
            emptyLabel={t('care.answer.choose')}
          />
        </div>
        <TextareaField
          name="text"
          label={t('care.answer.text')}
          hint={t('care.answer.textHint')}
          limit={2000}
        />
        <Button>{t('care.answer.send')}</Button>
      </PostForm>
    </section>
  )
}
