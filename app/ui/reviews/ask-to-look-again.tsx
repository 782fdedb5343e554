import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { TextareaField } from '~/ui/form/textarea-field'

interface AskToLookAgainProps {
  /** Of the form: a page may have several. */
  id: string
  hidden: Readonly<Record<string, string>>
  label: string
  /** Most characters. */
  limit: number
  /** When she asked, and what she wrote; she asks once. */
  askedAt: string | null
  asked: string | null
}

/** She says why what she wrote should be shown, and somebody else looks again; or what she said. */
export function AskToLookAgain({ id, hidden, label, limit, askedAt, asked }: AskToLookAgainProps) {
  const t = useT()
  if (askedAt)
    return (
      <p>
        {t('voices.review.askedLead')} {asked && <FreeText of={asked} />}
      </p>
    )
  return (
    <Disclosure summary={t('voices.review.ask')}>
      <PostForm id={id} hidden={hidden}>
        <TextareaField
          name="note"
          id={`note-${id}`}
          label={label}
          hint={t('voices.review.askHint')}
          limit={limit}
        />
        <Button look="secondary">{t('voices.review.askSend')}</Button>
      </PostForm>
    </Disclosure>
  )
}
