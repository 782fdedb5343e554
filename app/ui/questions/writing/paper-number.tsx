import { CheckboxField } from '../../form/checkbox-field'
import { TextField } from '../../form/text-field'
import { fieldOf, type QuestionFieldProps, typedIn } from '../question-view'

/** The number on a paper, and under it "I do not know it" where that is an answer. */
export function PaperNumberField(props: QuestionFieldProps) {
  const { unknown } = props.question
  return (
    <>
      <TextField {...fieldOf(props)} kind="certificate" width={20} />
      {unknown && (
        <CheckboxField
          name={unknown.name}
          label={unknown.label}
          hint={unknown.hint}
          checked={typedIn(props.values, unknown.name) === 'on'}
        />
      )}
    </>
  )
}
