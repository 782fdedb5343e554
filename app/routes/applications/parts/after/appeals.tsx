import type { SerializeFrom } from '@remix-run/node'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { useAppealRows } from '~/ui/care/appeal-rows'
import { SummaryList } from '~/ui/data/summary-list'
import type { CaseFacts } from '../describe-case.server'

type Shown = SerializeFrom<CaseFacts>['appeals'][number]
type Decision = NonNullable<SerializeFrom<CaseFacts>['decision']>

/** What became of each appeal, the last one first; who appealed may take it back while it has no answer. */
export function Appeals({ home, appeals }: { home: string; appeals: readonly Shown[] }) {
  const t = useT()
  return (
    <>
      {[...appeals].reverse().map((appeal) => (
        <section key={appeal.id} className="grid gap-3">
          <Appeal appeal={appeal} />
          {appeal.isOpen && (
            <ButtonGroup>
              <ButtonLink look="secondary" href={`${home}/appeal/withdraw`}>
                {t('applications.appeal.withdrawTitle')}
              </ButtonLink>
            </ButtonGroup>
          )}
        </section>
      ))}
    </>
  )
}

function Appeal({ appeal }: { appeal: Shown }) {
  const t = useT()
  const { dateLong } = useFormat()
  const { isElsewhere, isOpen, filedAt, dueOn } = appeal
  const who = isElsewhere ? 'applications.appeal.byOtherCentre' : 'applications.appeal.byHead'
  const open = [
    { key: 'who', label: t('applications.appeal.who'), value: t(who) },
    { key: 'due', label: t('applications.appeal.answerBy'), value: dateLong(dueOn) },
  ]
  const rows = useAppealRows(appeal, isOpen ? open : [])
  return <SummaryList title={t('applications.appeal.one', { date: dateLong(filedAt) })} rows={rows} />
}

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
