import type { NoticeTexts } from '~/domains/notifications/schema'
import { type ContentLocale, contentLocales, localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { SmsField, type SmsFieldProps } from './sms-field'

export type SmsFacts = Pick<SmsFieldProps, 'values' | 'length' | 'most'>

interface TextFormProps {
  texts: NoticeTexts
  /** By language; none for Cyrillic, which is told in Latin letters. */
  sms: Partial<Record<ContentLocale, SmsFacts>>
}

/** The words of a message in four languages: looked at with example data first, then handed to another administrator. */
export function TextForm({ texts, sms }: TextFormProps) {
  const t = useT()
  return (
    <PostForm id="texts">
      {contentLocales.map((locale) => {
        const facts = sms[locale]
        const common = { lang: locale, ...(locale === 'uz-Cyrl' && { optional: true }) }
        return (
          <section key={locale} className="form-stack">
            <Heading level={2}>{localeNames[locale].full}</Heading>
            {locale === 'uz-Cyrl' && <p className="choice-hint">{t('admin.texts.cyrillicHint')}</p>}
            <TextField
              {...common}
              name={`${locale}-subject`}
              label={t('admin.texts.part.subject')}
              value={texts[locale].subject}
            />
            {facts && <SmsField name={`${locale}-sms`} lang={locale} value={texts[locale].sms} {...facts} />}
            <TextareaField
              {...common}
              name={`${locale}-email`}
              label={t('admin.texts.part.email')}
              value={texts[locale].email}
              rows={5}
            />
            <TextareaField
              {...common}
              name={`${locale}-notice`}
              label={t('admin.texts.part.notice')}
              value={texts[locale].notice}
              rows={3}
            />
          </section>
        )
      })}
      <ButtonGroup>
        <Button look="secondary" name="intent" value="preview">
          {t('admin.texts.preview')}
        </Button>
        <Button name="intent" value="prepare">
          {t('admin.texts.prepare')}
        </Button>
      </ButtonGroup>
    </PostForm>
  )
}
