import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { ChangeFacts, type ShownChange } from '~/ui/care/provision-facts'
import { Notice } from '~/ui/content/notice'

interface WaitingChangeProps {
  of: ShownChange
  mayDecide: boolean
  mayWithdraw: boolean
}

/** What somebody prepared, for the head who decides. */
export function WaitingChange({ of, mayDecide, mayWithdraw }: WaitingChangeProps) {
  const t = useT()
  return (
    <>
      <ChangeFacts of={of} title={t('care.later.waiting')} />
      {!mayDecide && <Notice>{t('care.error.headDecides')}</Notice>}
      <ButtonGroup>
        {mayDecide && (
          <PostForm className="contents" hidden={{ intent: 'decide', changeId: of.id }}>
            <Button>{t('care.later.decide')}</Button>
          </PostForm>
        )}
        {mayWithdraw && (
          <PostForm className="contents" hidden={{ intent: 'withdraw', changeId: of.id }}>
            <Button look="secondary">{t('care.later.withdraw')}</Button>
          </PostForm>
        )}
      </ButtonGroup>
    </>
  )
}
