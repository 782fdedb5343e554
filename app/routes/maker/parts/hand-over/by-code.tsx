import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { FileField } from '~/ui/form/file-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextField } from '~/ui/form/text-field'
import type { HandOverProps } from './hand-over'
import { SerialField } from './serial-field'

/** By the code that the person tells; a photograph of the signed act may go along. */
export function ByCode({ order }: HandOverProps) {
  const t = useT()
  const { codeAttemptsLeft: left, handoverId, maxBytes } = order
  const isRefused = useWasRefused({ id: 'hand-over', intent: 'handOver' })
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('maker.handOver.title')}
      </Heading>
      <PostForm id="hand-over" multipart hidden={{ intent: 'handOver' }} tryId={{ handoverId }}>
        <SerialField />
        <TextField
          kind="secretCode"
          name="code"
          label={t('maker.handOver.code')}
          hint={t('maker.handOver.hint')}
          secret
          width={10}
        />
        <FileField
          name="photo"
          label={t('maker.handOver.photo')}
          hint={t('maker.handOver.photoHint')}
          accept="image/*,application/pdf"
          maxBytes={maxBytes}
          optional
        />
        {left < 5 && !isRefused && <p>{t('maker.handOver.left', { count: left })}</p>}
        <Button icon="check">{t('maker.handOver.button')}</Button>
      </PostForm>
      <PostForm id="send-code" hidden={{ intent: 'sendCode' }}>
        <p>{t('maker.handOver.sendText')}</p>
        <Button look="secondary">{t('maker.handOver.send')}</Button>
      </PostForm>
    </section>
  )
}
