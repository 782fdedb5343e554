import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'

interface ProposalDecisionProps {
  proposalId: string
  /** Why the reader cannot confirm it herself; null when she can. */
  notHers: string | null
  /** What else can be done with it. */
  children?: ReactNode
}

/** What can be done with a thing that waits for a second administrator: `agree` confirms it. */
export function ProposalDecision({ proposalId, notHers, children }: ProposalDecisionProps) {
  const t = useT()
  return (
    <>
      {notHers && <Notice>{notHers}</Notice>}
      <PostForm hidden={{ intent: 'agree', proposalId }}>
        <ButtonGroup>
          {!notHers && <Button>{t('admin.parameter.confirm')}</Button>}
          {children}
        </ButtonGroup>
      </PostForm>
    </>
  )
}
