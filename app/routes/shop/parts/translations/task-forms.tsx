import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { TranslationFields } from '~/ui/market/translations/translation-fields'

/** An editor takes what stands in the queue. */
export function TakeForm({ days }: { days: number }) {
  const t = useT()
  return (
    <PostForm id="take" hidden={{ intent: 'take' }}>
      <p>{t('translations.task.takeText', { days })}</p>
      <div>
        <Button>{t('translations.task.take')}</Button>
      </div>
    </PostForm>
  )
}

interface HandFormProps {
  toLocale: string
  isStory: boolean
  /** What was handed in before, and given back; null the first time. */
  name: string | null
  text: string | null
  /** Number of the seller's text that stands beside. */
  source: number
}

/** She writes it and hands it in. */
export function HandForm({ toLocale, isStory, name, text, source }: HandFormProps) {
  const t = useT()
  return (
    <section className="grid content-start gap-4">
      <Heading level={2} size="s">
        {t('translations.text.translation')}
      </Heading>
      <PostForm id="hand" hidden={{ intent: 'hand', source: String(source) }}>
        <p>{t('translations.task.hint')}</p>
        {toLocale === 'uz-Latn' && <p>{t('translations.task.scripts')}</p>}
        <TranslationFields lang={toLocale} isStory={isStory} name={name} text={text} />
        <div>
          <Button>{t('translations.task.hand')}</Button>
        </div>
      </PostForm>
    </section>
  )
}

/** She does not write it after all. */
export function ReleaseForm() {
  const t = useT()
  return (
    <Disclosure summary={t('translations.task.release')}>
      <PostForm id="release" hidden={{ intent: 'release' }}>
        <p>{t('translations.task.releaseText')}</p>
        <div>
          <Button look="secondary">{t('translations.task.release')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}
