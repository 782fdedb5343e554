import { useT } from '~/i18n/react'
import { SelectField } from '../../form/select-field'
import { MoneyField } from '../fields/money-field'
import { type QuestionFieldProps, typedIn } from '../question-view'

/** What an income or expense of a month is, and how much. */
export function IncomeLineField({ question, values }: QuestionFieldProps) {
  const t = useT()
  const { base, label, hint, options } = question
  const field = (part: 'source' | 'amount') => ({
    name: `${base}${part}`,
    value: typedIn(values, `${base}${part}`),
  })
  return (
    <>
      <SelectField
        {...field('source')}
        label={label}
        hint={hint}
        emptyLabel={t('questions.field.choose')}
        options={options ?? []}
      />
      <MoneyField {...field('amount')} label={t('questions.field.amount')} />
    </>
  )
}
