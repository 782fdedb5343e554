import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

const languages = [
  ['UzLatn', 'uz-Latn'],
  ['UzCyrl', 'uz-Cyrl'],
  ['Ru', 'ru'],
  ['En', 'en'],
] as const

/** What a letter says in four languages, and what it names. `values` are those of an earlier letter, by field. */
export function LetterFields({ values }: { values: Readonly<Record<string, string>> }) {
  const t = useT()
  const known = (name: string) => ({ name, value: ownValue(values, name) })
  const made = (lang: string) =>
    lang === 'uz-Cyrl' ? { hint: t('newsletter.desk.form.cyrillic'), optional: true } : {}
  return (
    <>
      {languages.map(([name, lang]) => (
        <TextField
          key={name}
          {...known(`title${name}`)}
          label={t(`newsletter.desk.form.title.${lang}`)}
          lang={lang}
          {...made(lang)}
        />
      ))}
      {languages.map(([name, lang]) => (
        <TextareaField
          key={name}
          {...known(`text${name}`)}
          label={t(`newsletter.desk.form.text.${lang}`)}
          lang={lang}
          rows={10}
          {...made(lang)}
        />
      ))}
      <TextareaField
        {...known('items')}
        label={t('newsletter.desk.form.items')}
        hint={t('newsletter.desk.form.itemsHint', { example: '/fairs' })}
        rows={6}
        optional
      />
    </>
  )
}
