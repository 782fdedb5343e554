import { useFormat, useT } from '~/i18n/react'
import type { ShownText } from '~/i18n/show-in-script'
import { Button } from '~/ui/action/button'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { ProposalDecision } from '../parameters/proposal-decision'

interface WaitingHoliday {
  id: string
  act: 'add' | 'remove' | 'move'
  date: string
  toDate: string | null
  name: ShownText
  source: ShownText
  /** Prepared by the reader, so that somebody else confirms it. */
  isOwn: boolean
}

/** What waits for a second administrator. */
export function WaitingHolidays({ waiting }: { waiting: readonly WaitingHoliday[] }) {
  const t = useT()
  const { dateLong } = useFormat()
  if (waiting.length === 0) return null
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('admin.holidays.waitingTitle')}</Heading>
      {waiting.map(({ id, act, date, toDate, name, source, isOwn }) => (
        <div key={id} className="card">
          <SummaryList
            rows={[
              { key: 'day', label: t('admin.holidays.day'), value: dateLong(date) },
              {
                key: 'what',
                label: t('admin.holidays.act'),
                value: t(`admin.holidays.what.${act}`, {
                  name: name.text,
                  date: toDate ? dateLong(toDate) : '',
                }),
              },
              {
                key: 'source',
                label: t('admin.holidays.source'),
                value: <span lang={source.lang}>{source.text}</span>,
              },
            ]}
          />
          <ProposalDecision proposalId={id} notHers={isOwn ? t('sides.error.confirmParameter') : null}>
            <Button look="secondary" name="intent" value="withdraw">
              {t('admin.holidays.withdraw')}
            </Button>
          </ProposalDecision>
        </div>
      ))}
    </section>
  )
}
