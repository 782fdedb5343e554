import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'

interface TelegramStateProps {
  /** Null while no chat is linked. */
  since: string | null
  /** Opens the bot; null until asked for. */
  startUrl: string | null
}

/** Whether her Telegram is linked, and how to link it or end that. */
export function TelegramState({ since, startUrl }: TelegramStateProps) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('account.channels.telegram.title')}</Heading>
      <p>{t('account.channels.telegram.lead')}</p>
      {startUrl && (
        <Notice tone="success" title={t('account.channels.telegram.open')}>
          <p>{t('account.channels.telegram.openText')}</p>
          <ButtonLink href={startUrl}>{t('account.channels.telegram.openButton')}</ButtonLink>
        </Notice>
      )}
      {since && <p>{t('account.channels.telegram.since', { date: dateLong(since) })}</p>}
      {since ? (
        <PostForm hidden={{ intent: 'unlink' }}>
          <Button look="secondary">{t('account.channels.telegram.unlink')}</Button>
        </PostForm>
      ) : (
        <PostForm hidden={{ intent: 'link' }} onlyShows>
          <Button look="secondary">{t('account.channels.telegram.link')}</Button>
        </PostForm>
      )}
    </section>
  )
}
