import type { ReactNode } from 'react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Notice } from '~/ui/content/notice'
import { SummaryList, type SummaryRow } from '~/ui/data/summary-list'
import { useWasRefused } from '~/ui/form/page/page-forms'

interface DecisionStepsProps {
  /** What was prepared; null while nothing is. */
  prepared: { title: string; rows: readonly SummaryRow[] } | null
  /** When, as it is shown here. */
  seenAt: string
  /** Why she who looks does not decide it; null where she does. */
  obstacle: string | null
  /** What deciding it does, where that is more than it says. */
  effect?: string | null
  words: { decide: string; again: string }
  /** Where it is prepared: a `PrepareForm`. */
  children: ReactNode
}

/** Prepared by one of the centre, decided by another. */
export function DecisionSteps({ prepared, seenAt, obstacle, effect, words, children }: DecisionStepsProps) {
  const isRefused = useWasRefused({ id: 'prepare', intent: 'prepare' })
  if (!prepared) return children
  return (
    <>
      <SummaryList {...prepared} />
      {obstacle ? (
        <Notice>{obstacle}</Notice>
      ) : (
        <>
          {effect && <p>{effect}</p>}
          <PostForm hidden={{ intent: 'decide', seenAt }}>
            <Button icon="check">{words.decide}</Button>
          </PostForm>
        </>
      )}
      <Disclosure summary={words.again} open={isRefused}>
        {children}
      </Disclosure>
    </>
  )
}
