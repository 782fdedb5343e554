import type { ByLocale } from '~/domains/reference/schema'
import { useT } from '~/i18n/react'
import { TextField } from '~/ui/form/text-field'

const languages = [
  ['uzLatn', 'uz-Latn'],
  ['uzCyrl', 'uz-Cyrl'],
  ['ru', 'ru'],
  ['en', 'en'],
] as const

interface FourLanguageFieldsProps {
  /** The fields are `<name>.uzLatn` … */
  name: string
  what: 'address' | 'name'
  value?: ByLocale | null
}

/** One text in four languages; the Cyrillic one may be left to the portal. */
export function FourLanguageFields({ name, what, value }: FourLanguageFieldsProps) {
  const t = useT()
  return languages.map(([field, lang]) => (
    <TextField
      key={field}
      name={`${name}.${field}`}
      label={t(`admin.places.${what}.${field}`)}
      value={value?.[lang]}
      lang={lang}
      {...(field === 'uzCyrl' && { optional: true, hint: t('admin.places.cyrillicHint') })}
    />
  ))
}
