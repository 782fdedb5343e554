import { useT } from '~/i18n/react'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface TranslationFieldsProps {
  /** BCP 47 code of what is typed. */
  lang: string
  /** The story of a shop has no name. */
  isStory: boolean
  /** What is written already. */
  name?: string | null
  text?: string | null
  textHint?: string
}

/** The text in the other language, as it is written and as it is accepted. */
export function TranslationFields({ lang, isStory, name, text, textHint }: TranslationFieldsProps) {
  const t = useT()
  return (
    <>
      {!isStory && (
        <TextField name="name" label={t('translations.text.name')} lang={lang} value={name ?? undefined} />
      )}
      <TextareaField
        name="text"
        label={t(isStory ? 'translations.text.story' : 'translations.text.description')}
        {...(textHint && { hint: textHint })}
        lang={lang}
        rows={10}
        limit={isStory ? 2000 : 4000}
        value={text ?? undefined}
      />
    </>
  )
}
