import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'

/** What a workshop can do with an address of its system. */
export function WebhookActs({ status }: { status: 'active' | 'paused' | 'ended' }) {
  const t = useT()
  if (status === 'ended') return null
  const move = status === 'active' ? 'pause' : 'resume'
  return (
    <section className="grid gap-3">
      <p className="choice-hint">{t('webhooks.renewHint')}</p>
      <ButtonGroup>
        <PostForm className="contents" id="renew" hidden={{ intent: 'renew' }}>
          <Button look="secondary">{t('webhooks.renew')}</Button>
        </PostForm>
        <PostForm className="contents" id={move} hidden={{ intent: move }}>
          <Button look="secondary">{t(`webhooks.${move}`)}</Button>
        </PostForm>
      </ButtonGroup>
      <Disclosure summary={t('webhooks.endSummary')}>
        <PostForm id="end" hidden={{ intent: 'end' }}>
          <p>{t('webhooks.endText')}</p>
          <Button look="danger">{t('webhooks.end')}</Button>
        </PostForm>
      </Disclosure>
    </section>
  )
}
