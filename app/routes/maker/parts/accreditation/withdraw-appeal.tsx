import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'

/** Takes an appeal back that nobody has answered yet. */
export function WithdrawAppeal({ decisionId }: { decisionId: string }) {
  const t = useT()
  return (
    <Disclosure summary={t('accreditation.appeal.withdraw')}>
      <PostForm id={`withdraw-${decisionId}`} hidden={{ intent: 'withdrawAppeal', decisionId }}>
        <p>{t('accreditation.appeal.withdrawText')}</p>
        <Button look="danger">{t('accreditation.appeal.withdraw')}</Button>
      </PostForm>
    </Disclosure>
  )
}
