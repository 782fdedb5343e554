import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'

/** She needs no prices after all; what it means stands before the button. */
export function WithdrawQuotes({ hasAnswers }: { hasAnswers: boolean }) {
  const t = useT()
  return (
    <Disclosure summary={t('quotes.withdraw.summary')}>
      <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
        <p>{t(hasAnswers ? 'quotes.withdraw.losesAnswers' : 'quotes.withdraw.text')}</p>
        <Button look="danger">{t('quotes.withdraw.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}
