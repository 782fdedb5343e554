import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import type { ShownMandate } from './describe-mandate'

/** What whoever reads may do with it now. */
export function MandateActions({ mandate: { status, isHolder } }: { mandate: ShownMandate }) {
  const t = useT()
  if (status === 'in_force')
    return (
      <PostForm hidden={{ intent: 'end' }}>
        <Button look="secondary">{t(isHolder ? 'mandates.giveUp' : 'mandates.revoke')}</Button>
      </PostForm>
    )
  if (status !== 'asked') return null
  if (!isHolder)
    return (
      <ButtonGroup>
        <PostForm hidden={{ intent: 'accept' }}>
          <Button>{t('mandates.accept')}</Button>
        </PostForm>
        <PostForm hidden={{ intent: 'decline' }}>
          <Button look="secondary">{t('mandates.decline')}</Button>
        </PostForm>
      </ButtonGroup>
    )
  return (
    <ButtonGroup>
      <PostForm hidden={{ intent: 'resend' }}>
        <Button look="secondary">{t('mandates.resend')}</Button>
      </PostForm>
      <PostForm hidden={{ intent: 'guardian' }}>
        <Button look="secondary">{t('mandates.guardian')}</Button>
      </PostForm>
      <PostForm hidden={{ intent: 'end' }}>
        <Button look="link">{t('mandates.withdraw')}</Button>
      </PostForm>
    </ButtonGroup>
  )
}
