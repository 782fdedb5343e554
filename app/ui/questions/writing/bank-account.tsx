import { useT } from '~/i18n/react'
import { Fieldset } from '../../form/fieldset'
import { TextField } from '../../form/text-field'
import { type QuestionFieldProps, typedIn } from '../question-view'

export function BankAccountField({ question, values }: QuestionFieldProps) {
  const t = useT()
  const { base, label, hint, heads, onlyAccounts } = question
  const field = (part: 'account' | 'bankCode', words: 'account' | 'onlyAccount' | 'bankCode' = part) => ({
    name: `${base}${part}`,
    label: t(`questions.field.${words}`),
    hint: t(`questions.field.${words}Hint`),
    value: typedIn(values, `${base}${part}`),
    kind: part,
    inputMode: 'numeric' as const,
  })
  return (
    <Fieldset id={`${base}bank`} legend={label} hint={hint} asHeading={heads === true}>
      <div className="form-stack">
        <TextField {...field('account', onlyAccounts ? 'onlyAccount' : 'account')} />
        <TextField {...field('bankCode')} width={10} />
      </div>
    </Fieldset>
  )
}
