import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import type { ShownMandate } from './describe-mandate'

/** What whoever reads may do with it now. */
export function MandateActions({ mandate: { status, isHolder, acts } }: { mandate: ShownMandate }) {
  const t = useT()
  const here = useHere()
  if (status === 'in_force')
    return (
      <ButtonGroup>
        {isHolder && acts.includes('apply') && (
          <ButtonLink href={here('/services')}>{t('mandates.apply')}</ButtonLink>
        )}
        <PostForm hidden={{ intent: 'end' }}>
          <Button look="secondary">{t(isHolder ? 'mandates.giveUp' : 'mandates.revoke')}</Button>
        </PostForm>
      </ButtonGroup>
    )
  if (status !== 'asked')
    return isHolder ? (
      <ButtonGroup>
        <ButtonLink look="secondary" href={here('/account/mandates/new')}>
          {t('mandates.askAgain')}
        </ButtonLink>
      </ButtonGroup>
    ) : null
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
