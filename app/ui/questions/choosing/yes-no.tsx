import { useT } from '~/i18n/react'
import { ChoiceField } from '../../form/choice-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function YesNoField(props: QuestionFieldProps) {
  const t = useT()
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`questions.yesNo.${value}`) }))
  return <ChoiceField {...fieldOf(props)} options={options} inline />
}
