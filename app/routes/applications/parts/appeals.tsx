import type { SerializeFrom } from '@remix-run/node'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { SummaryList } from '~/ui/data/summary-list'
import type { CaseFacts } from './describe-case.server'

type Shown = SerializeFrom<CaseFacts>['appeals'][number]

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

function Appeal({
  appeal: { status, isElsewhere, isOpen, text, answer, filedAt, dueOn },
}: {
  appeal: Shown
}) {
  const t = useT()
  const { dateLong } = useFormat()
  const who = isElsewhere ? 'applications.appeal.byOtherCentre' : 'applications.appeal.byHead'
  return (
    <SummaryList
      title={t('applications.appeal.one', { date: dateLong(filedAt) })}
      rows={[
        {
          key: 'status',
          label: t('applications.appeal.state'),
          value: t(`applications.appeal.status.${status}`),
        },
        ...(isOpen
          ? [
              { key: 'who', label: t('applications.appeal.who'), value: t(who) },
              { key: 'due', label: t('applications.appeal.answerBy'), value: dateLong(dueOn) },
            ]
          : []),
        { key: 'text', label: t('applications.appeal.words'), value: <FreeText of={text} /> },
        ...(answer
          ? [{ key: 'answer', label: t('applications.appeal.answer'), value: <FreeText of={answer} /> }]
          : []),
      ]}
    />
  )
}
