import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { ShownDecision } from '~/ui/makers/maker-decisions'

export interface DecisionToAct extends ShownDecision {
  /** The reader prepared it: another approver signs. */
  isMine: boolean
  /** The reader had a part in it: another one answers the appeal. */
  isOfMine: boolean
}

/** What an approver can do with a decision: sign what another one prepared, or answer the appeal against it. */
export function DecisionActs({ decision }: { decision: DecisionToAct }) {
  const t = useT()
  const { id: decisionId, status, appeal, isMine, isOfMine } = decision
  if (status === 'prepared')
    return (
      <>
        {isMine && <Notice tone="info">{t('accreditation.decision.preparedByYou')}</Notice>}
        <ButtonGroup>
          {!isMine && (
            <PostForm className="contents" hidden={{ intent: 'approve', decisionId }}>
              <Button>{t('accreditation.decision.approve')}</Button>
            </PostForm>
          )}
          <PostForm className="contents" hidden={{ intent: 'withdraw', decisionId }}>
            <Button look="secondary">{t('accreditation.decision.withdraw')}</Button>
          </PostForm>
        </ButtonGroup>
      </>
    )
  if (appeal?.status !== 'filed') return null
  if (isOfMine) return <Notice tone="info">{t('accreditation.appeal.notYours')}</Notice>
  return (
    <PostForm hidden={{ intent: 'answer', decisionId }}>
      <Heading level={3}>{t('accreditation.appeal.answer')}</Heading>
      <ChoiceField
        name="outcome"
        label={t('accreditation.appeal.outcome')}
        options={(['uphold', 'reject'] as const).map((value) => ({
          value,
          label: t(`accreditation.appeal.${value}`),
        }))}
      />
      <TextareaField name="answer" label={t('accreditation.appeal.answerText')} limit={2000} />
      <Button>{t('accreditation.appeal.submit')}</Button>
    </PostForm>
  )
}
