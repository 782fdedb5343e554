import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'
import { ChangeFacts } from './change-facts'
import type { ShownVoucherChange } from './read-voucher.server'

interface WaitingChangeProps {
  of: ShownVoucherChange
  isHead: boolean
  isOwn: boolean
}

/** What waits for a head, who decides what another prepared. */
export function WaitingChange({ of, isHead, isOwn }: WaitingChangeProps) {
  const t = useT()
  const mayDecide = isHead && !isOwn
  return (
    <>
      <ChangeFacts of={of} title={t('vouchers.change.waiting')} />
      {!mayDecide && (
        <Notice>{t(isHead ? 'vouchers.error.preparedByYou' : 'vouchers.error.headDecides')}</Notice>
      )}
      <ButtonGroup>
        {mayDecide && (
          <PostForm className="contents" hidden={{ intent: 'decide', changeId: of.id }}>
            <Button>{t('vouchers.change.decide')}</Button>
          </PostForm>
        )}
        {(isHead || isOwn) && (
          <PostForm className="contents" hidden={{ intent: 'withdraw', changeId: of.id }}>
            <Button look="secondary">{t('vouchers.change.withdraw')}</Button>
          </PostForm>
        )}
      </ButtonGroup>
    </>
  )
}
