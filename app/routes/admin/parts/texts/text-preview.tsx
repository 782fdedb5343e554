import { contentLocales, localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'

type Part = 'subject' | 'sms' | 'email' | 'notice'
/** A message as it reaches people, by language. */
export type PreviewTexts = Record<(typeof contentLocales)[number], Record<Part, string>>

const parts = ['subject', 'sms', 'email', 'notice'] as const

/** A message with example data, in every language and form. */
export function TextPreview({ texts }: { texts: PreviewTexts }) {
  const t = useT()
  return contentLocales.map((locale) => (
    <section key={locale} className="grid gap-2">
      <Heading level={3}>{localeNames[locale].full}</Heading>
      <SummaryList
        rows={parts.map((part) => ({
          key: part,
          label: t(`admin.texts.part.${part}`),
          value: (
            <span
              lang={part === 'sms' && locale === 'uz-Cyrl' ? 'uz-Latn' : locale}
              className="whitespace-pre-line break-words"
            >
              {texts[locale][part]}
            </span>
          ),
        }))}
      />
    </section>
  ))
}
