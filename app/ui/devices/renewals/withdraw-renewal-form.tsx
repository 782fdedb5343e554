import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'

/** Takes back what was asked for, after a look at what that means. */
export function WithdrawRenewalForm({ renewalId }: { renewalId: string }) {
  const t = useT()
  return (
    <Disclosure summary={t('vouchers.renewal.withdraw.button')}>
      <PostForm hidden={{ intent: 'withdraw', renewalId }}>
        <p>{t('vouchers.renewal.withdraw.text')}</p>
        <Button look="secondary">{t('vouchers.renewal.withdraw.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}
