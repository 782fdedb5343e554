import { type ContentLocale, contentLocales, localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

type Words = Record<'title' | 'lead' | 'text', string>

/** What a page says, in four languages; `texts` is null of a new one. */
export function PageFields({ texts }: { texts: Record<ContentLocale, Words> | null }) {
  const t = useT()
  return (
    <>
      <Disclosure summary={t('editorial.form.markup')}>
        <pre className="whitespace-pre-wrap">{t('editorial.form.markupExample')}</pre>
      </Disclosure>
      {contentLocales.map((locale) => (
        <section key={locale} className="form-stack">
          <Heading level={2}>{t('editorial.form.language', { language: localeNames[locale].full })}</Heading>
          {locale === 'uz-Cyrl' && <p className="choice-hint">{t('editorial.form.cyrillic')}</p>}
          <TextField
            name={`title-${locale}`}
            label={t('editorial.form.title')}
            lang={locale}
            value={texts?.[locale].title}
            optional
          />
          <TextField
            name={`lead-${locale}`}
            label={t('editorial.form.lead')}
            hint={t('editorial.form.leadHint')}
            lang={locale}
            value={texts?.[locale].lead}
            optional
          />
          <TextareaField
            name={`text-${locale}`}
            label={t('editorial.form.text')}
            lang={locale}
            rows={14}
            limit={12_000}
            value={texts?.[locale].text}
            optional
          />
        </section>
      ))}
    </>
  )
}
