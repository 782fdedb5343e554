import { useT } from '~/i18n/react'
import { Fieldset } from '../../form/fieldset'
import { DateField } from '../fields/date-field'
import { dayOf, type QuestionFieldProps } from '../question-view'

export function PeriodField({ question, values }: QuestionFieldProps) {
  const t = useT()
  const { base, label, hint, heads, optional } = question
  return (
    <Fieldset id={`${base}period`} legend={label} hint={hint} asHeading={heads === true} optional={optional}>
      <div className="form-stack">
        <DateField
          name={`${base}from`}
          label={t('questions.field.from')}
          value={dayOf(values, `${base}from`)}
        />
        <DateField
          name={`${base}until`}
          label={t('questions.field.until')}
          hint={t('questions.field.untilHint')}
          value={dayOf(values, `${base}until`)}
          optional
        />
      </div>
    </Fieldset>
  )
}
