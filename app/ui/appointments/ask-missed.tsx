import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'

interface AskMissedProps {
  ticket: string
  /** When it was to begin, as the list says it. */
  when: string
  /** What the person is told, and what follows. */
  text: string
  hidden: Record<string, string>
  backHref: string
}

/** That somebody did not come is asked once more: it counts against her, she is told at once, and nobody takes it back. */
export function AskMissed({ ticket, when, text, hidden, backHref }: AskMissedProps) {
  const t = useT()
  return (
    <section className="card grid gap-3" id="missed">
      <Heading level={2} size="m" caption={when}>
        {t('appointments.missed.title', { ticket })}
      </Heading>
      <p>{text}</p>
      <PostForm hidden={hidden}>
        <ConfirmOrCancel look="danger" cancelHref={backHref}>
          {t('appointments.missed.yes')}
        </ConfirmOrCancel>
      </PostForm>
    </section>
  )
}
