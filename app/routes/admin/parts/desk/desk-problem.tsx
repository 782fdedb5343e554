import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import type { ShownDeskParcel } from './desk-order.server'

interface DeskProblemProps {
  problem: ShownDeskParcel['problems'][number]
  parcel: ShownDeskParcel
}

/** What a buyer reported; while it is open, the answer that closes it. */
export function DeskProblem({ problem, parcel }: DeskProblemProps) {
  const t = useT()
  const { id, kind, message, reportedAt, isOpen, answer } = problem
  return (
    <>
      <Notice tone={isOpen ? 'warning' : 'info'} title={t(`shop.problem.kind.${kind}`)}>
        <p>{reportedAt}</p>
        <p>
          <FreeText of={message} />
        </p>
        {answer && (
          <p>
            {t('shop.problem.answer')} <FreeText of={answer} />
          </p>
        )}
      </Notice>
      {isOpen && !parcel.isOwn && (
        <PostForm id={`close-${id}`} hidden={{ intent: 'close', parcel: parcel.id, problem: id }}>
          <TextareaField
            name="text"
            id={`text-${id}`}
            label={t('admin.order.answer')}
            hint={t('admin.order.answerHint')}
            limit={500}
          />
          <Button look="secondary">{t('admin.order.close')}</Button>
        </PostForm>
      )}
    </>
  )
}
