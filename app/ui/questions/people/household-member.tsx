import { useT } from '~/i18n/react'
import { SelectField } from '../../form/select-field'
import { PinflField } from '../fields/pinfl-field'
import { type QuestionFieldProps, typedIn } from '../question-view'
import { NamedFields } from './named-fields'

/** Who somebody is to the applicant, beside her names. */
export function HouseholdMemberField(props: QuestionFieldProps) {
  const t = useT()
  const { base, options } = props.question
  const field = (part: 'relation' | 'pinfl') => ({
    name: `${base}${part}`,
    label: t(`questions.field.${part}`),
    value: typedIn(props.values, `${base}${part}`),
  })
  return (
    <>
      <SelectField {...field('relation')} emptyLabel={t('questions.field.choose')} options={options ?? []} />
      <NamedFields {...props} />
      <PinflField {...field('pinfl')} hint={t('questions.field.pinflMemberHint')} optional />
    </>
  )
}
