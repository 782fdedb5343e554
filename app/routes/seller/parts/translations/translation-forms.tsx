import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'
import { TranslationFields } from '~/ui/market/translations/translation-fields'

interface AcceptFormProps {
  toLocale: string
  isStory: boolean
  /** What the editor wrote. */
  name: string | null
  text: string | null
  /** Version of the product or the shop. */
  seen: number
}

/** She takes it, as it is or changed. */
export function AcceptForm({ toLocale, isStory, name, text, seen }: AcceptFormProps) {
  const t = useT()
  return (
    <section className="grid content-start gap-4">
      <Heading level={2} size="s">
        {t('translations.text.translation')}
      </Heading>
      <PostForm id="accept" hidden={{ intent: 'accept', seen: String(seen) }}>
        <TranslationFields lang={toLocale} isStory={isStory} name={name} text={text} />
        <div>
          <Button icon="check">{t('translations.own.accept')}</Button>
        </div>
      </PostForm>
    </section>
  )
}

/** She gives it back and says why. */
export function ReturnForm() {
  const t = useT()
  return (
    <Disclosure summary={t('translations.own.return')}>
      <PostForm id="return" hidden={{ intent: 'return' }}>
        <TextareaField
          name="reason"
          label={t('translations.own.returnReason')}
          hint={t('translations.own.returnHint')}
          limit={500}
          rows={3}
        />
        <div>
          <Button look="secondary">{t('translations.own.return')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}

/** She needs it no more. */
export function WithdrawForm() {
  const t = useT()
  return (
    <Disclosure summary={t('translations.own.withdraw')}>
      <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
        <p>{t('translations.own.withdrawText')}</p>
        <div>
          <Button look="secondary">{t('translations.own.withdraw')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}
