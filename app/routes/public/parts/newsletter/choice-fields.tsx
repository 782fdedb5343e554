import { newsletterPaces } from '~/domains/market/schema'
import { contentLocales, localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'

interface ChoiceFieldsProps {
  /** What is chosen already. */
  locale: string
  /** Absent where she has not chosen yet. */
  pace?: string
}

/** In which language letters come, and how often. */
export function NewsletterChoiceFields({ locale, pace }: ChoiceFieldsProps) {
  const t = useT()
  return (
    <>
      <ChoiceField
        name="locale"
        label={t('newsletter.ask.locale')}
        value={locale}
        options={contentLocales.map((value) => ({ value, label: localeNames[value].full }))}
      />
      <ChoiceField
        name="pace"
        label={t('newsletter.ask.pace')}
        value={pace}
        options={newsletterPaces.map((value) => ({ value, label: t(`newsletter.pace.${value}`) }))}
      />
    </>
  )
}
