import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { Heading } from '~/ui/content/heading'
import { SummaryList, type SummaryRow } from '~/ui/data/summary-list'
import { ProposalDecision } from './proposal-decision'

interface WaitingChange {
  id: string
  rows: SummaryRow[]
  /** She prepared it herself: another administrator confirms. */
  isOwn: boolean
}

/** Changes that wait for a second administrator: each is confirmed, or taken back by either. */
export function WaitingChanges({ waiting }: { waiting: readonly WaitingChange[] }) {
  const t = useT()
  if (waiting.length === 0) return null
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('admin.holidays.waitingTitle')}</Heading>
      {waiting.map(({ id, rows, isOwn }) => (
        <div key={id} className="card">
          <SummaryList rows={rows} />
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
