import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'

/** Why a device is given back, repaired or complained about, and what happened. */
export function AskFields({ reasons }: { reasons: readonly string[] }) {
  const t = useT()
  return (
    <>
      <ChoiceField
        name="reasonCode"
        label={t('claims.ask.reason')}
        options={reasons.map((code) => ({ value: code, label: t(keyOf('vouchers.reason', code)) }))}
      />
      <TextareaField name="text" label={t('claims.ask.text')} hint={t('claims.ask.textHint')} limit={2000} />
    </>
  )
}
