import { mostNoteText } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import { AskToLookAgain } from '~/ui/reviews/ask-to-look-again'

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
      <AskToLookAgain
        id="ask"
        hidden={{ intent: 'ask' }}
        label={t('voices.review.askNote')}
        limit={mostNoteText}
        askedAt={askedAt}
        asked={askedNote}
      />
    </Notice>
  )
}
