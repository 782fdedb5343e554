import { useT } from '~/i18n/react'
import { CheckboxField } from '../../form/checkbox-field'
import { Fieldset } from '../../form/fieldset'
import { useField } from '../../form/page/use-field'
import { type QuestionField, type QuestionFieldProps, type QuestionView, typedIn } from '../question-view'

interface RepeatedFieldProps extends QuestionFieldProps {
  fieldOfKind: (kind: string) => QuestionField | undefined
}

/** The same questions for each of several. The page has a button for one more; one less is a tick. */
export function RepeatedField({ question, values, fieldOfKind }: RepeatedFieldProps) {
  const t = useT()
  const { name, items, label, hint, heads } = question
  const { error } = useField({ name })
  const counted = useField({ name: items?.countName ?? name })
  if (!items) return null
  const count = Math.max(1, Number(counted.text(typedIn(values, items.countName)) ?? 1) || 1)
  const indexes = Array.from({ length: Math.min(count, 50) }, (_, index) => index)
  return (
    <Fieldset id={name} legend={label} hint={hint} asHeading={heads === true} error={error}>
      <input type="hidden" name={items.countName} value={indexes.length} />
      <div className="mt-4 grid gap-6">
        {indexes.map((index) => {
          const prefix = `${items.prefix}${index}.`
          return (
            // The error of the whole list leads to the first.
            <fieldset
              key={prefix}
              className="fieldset-entry"
              {...(index === 0 && { id: name, tabIndex: -1 })}
            >
              <legend className="heading-s">
                {t('questions.itemOf', { name: items.each, number: index + 1 })}
              </legend>
              <div className="form-stack">
                {items.questions.map((one) => {
                  const One = fieldOfKind(one.kind)
                  return One ? <One key={one.name} question={within(one, prefix)} values={values} /> : null
                })}
                <CheckboxField
                  name={`${prefix}remove`}
                  label={t('questions.removeItem')}
                  checked={typedIn(values, `${prefix}remove`) === 'on'}
                />
              </div>
            </fieldset>
          )
        })}
      </div>
    </Fieldset>
  )
}

function within(question: QuestionView, prefix: string): QuestionView {
  return { ...question, name: `${prefix}${question.name}`, base: `${prefix}${question.base}` }
}
