import { useT } from '~/i18n/react'
import { TextareaField } from '~/ui/form/textarea-field'

export interface SmsFieldProps {
  name: string
  lang: string
  value: string
  /** The longest values of its placeholders. */
  values: Readonly<Record<string, string>>
  /** Of `value` with them. */
  length: number
  most: number
}

/** An SMS with how much of one part it takes: counted here, while it is typed, and again when it is sent in. */
export function SmsField({ name, lang, value, values, length, most }: SmsFieldProps) {
  const t = useT()
  const text = t('admin.texts.smsCount', { length: '{n}', most: '{most}' })
  return (
    <div data-sms={JSON.stringify({ values: Object.entries(values), text })}>
      <TextareaField
        name={name}
        label={t('admin.texts.part.sms')}
        hint={t('admin.texts.smsHint')}
        value={value}
        rows={3}
        lang={lang}
      />
      <p className="field-count" data-sms-count="">
        {t('admin.texts.smsCount', { length, most })}
      </p>
    </div>
  )
}
