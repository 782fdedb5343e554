import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'

const reasons = ['doesNotFit', 'hurts', 'badQuality', 'doesNotWork', 'notAsOrdered', 'other'] as const

/** The answer to a device that is ready, and why where it is no. */
export function AnswerFields({ answers }: { answers: readonly { value: string; label: string }[] }) {
  const t = useT()
  return (
    <>
      <ChoiceField name="answer" label={t('making.accept.answer')} options={answers} />
      <ChoiceField
        name="reasonCode"
        label={t('making.accept.why')}
        hint={t('making.accept.whyHint')}
        optional
        options={reasons.map((reason) => ({ value: reason, label: t(`making.accept.reason.${reason}`) }))}
      />
      <TextareaField name="text" label={t('making.accept.text')} limit={1000} optional />
    </>
  )
}
