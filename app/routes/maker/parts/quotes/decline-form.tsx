import { quoteRefusals } from '~/domains/vouchers/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'

/** The workshop makes no offer, or takes the one it made back; the person reads why. */
export function DeclineForm({ isAnswered }: { isAnswered: boolean }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'decline' })
  return (
    <Disclosure
      summary={t(isAnswered ? 'quotes.maker.decline.takeBack' : 'quotes.maker.decline.summary')}
      open={isRefused}
    >
      <PostForm id="decline" hidden={{ intent: 'decline' }}>
        <ChoiceField
          name="reasonCode"
          label={t('claims.ask.reason')}
          options={quoteRefusals.map((code) => ({ value: code, label: t(`quotes.reason.${code}`) }))}
        />
        <TextareaField name="note" label={t('quotes.maker.decline.note')} rows={3} limit={1000} optional />
        <Button look="danger">{t('quotes.maker.decline.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}
