import { ChoiceField } from '../../form/choice-field'
import { languageOptions } from '../../form/choices/language-options'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function LanguageField(props: QuestionFieldProps) {
  return <ChoiceField {...fieldOf(props)} options={languageOptions} />
}
