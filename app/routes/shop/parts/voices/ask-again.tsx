import { mostNoteText } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'

interface AskAgainProps {
  review: { note: string | null; askedAt: string | null; askedNote: string | null }
}

/** Why it is not shown, and how she says that this is wrong. */
export function AskAgain({ review: { note, askedAt, askedNote } }: AskAgainProps) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('voices.review.notShown')}>
      {note && (
        <p>
          <FreeText of={note} />
        </p>
      )}
      <p>{t('voices.review.notShownText')}</p>
      {askedAt ? (
        <p>
          {t('voices.review.askedLead')} {askedNote && <FreeText of={askedNote} />}
        </p>
      ) : (
        <Disclosure summary={t('voices.review.ask')}>
          <PostForm id="ask" hidden={{ intent: 'ask' }}>
            <TextareaField
              name="note"
              label={t('voices.review.askNote')}
              hint={t('voices.review.askHint')}
              limit={mostNoteText}
            />
            <Button look="secondary">{t('voices.review.askSend')}</Button>
          </PostForm>
        </Disclosure>
      )}
    </Notice>
  )
}
