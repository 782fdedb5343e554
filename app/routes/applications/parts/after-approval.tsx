import type { SerializeFrom } from '@remix-run/node'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import type { CaseFacts } from './describe-case.server'

type Decision = NonNullable<SerializeFrom<CaseFacts>['decision']>

/** Who was given too little, or something else, or from whom it was taken, may say so while there is time. */
export function AfterApproval({ home, decision }: { home: string; decision: Decision }) {
  const t = useT()
  const { dateLong } = useFormat()
  const key = decision.isLater ? 'applications.decision.appealLater' : 'applications.decision.appealApproved'
  return (
    <section className="grid gap-3">
      <p>{t(key, { date: dateLong(decision.appealUntil) })}</p>
      <ButtonGroup>
        <ButtonLink look="secondary" href={`${home}/appeal`}>
          {t('applications.appeal.title')}
        </ButtonLink>
      </ButtonGroup>
    </section>
  )
}
