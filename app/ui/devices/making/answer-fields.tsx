import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface AnswerFieldsProps {
  answers: readonly { value: string; label: string }[]
  reasons: readonly string[]
}

/** The answer to a device that is ready, and why where it is no. */
export function AnswerFields({ answers, reasons }: AnswerFieldsProps) {
  const t = useT()
  return (
    <>
      <ChoiceField name="answer" label={t('making.accept.answer')} options={answers} />
      <ChoiceField
        name="reasonCode"
        label={t('making.accept.why')}
        hint={t('making.accept.whyHint')}
        optional
        options={reasons.map((reason) => ({
          value: reason,
          label: t(keyOf('making.accept.reason', reason)),
        }))}
      />
      <TextareaField name="text" label={t('making.accept.text')} limit={1000} optional />
    </>
  )
}
