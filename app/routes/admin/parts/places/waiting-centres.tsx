import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { ProposalDecision } from '../parameters/proposal-decision'
import type { WaitingCentre } from './show-waiting-centres.server'

/** Changes of centres that wait for a second administrator. */
export function WaitingCentres({ waiting }: { waiting: readonly WaitingCentre[] }) {
  const t = useT()
  const { list } = useFormat()
  if (waiting.length === 0) return null
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('admin.holidays.waitingTitle')}</Heading>
      {waiting.map(({ id, act, name, address, territories, successor, grounds, isOwn }) => (
        <div key={id} className="card">
          <SummaryList
            rows={[
              { key: 'what', label: t('admin.centres.act'), value: t(`admin.centres.acts.${act}`) },
              { key: 'centre', label: t('admin.centres.centre'), value: name },
              ...(address ? [{ key: 'address', label: t('public.centres.address'), value: address }] : []),
              ...(territories.length > 0
                ? [{ key: 'serves', label: t('admin.centres.territories'), value: list(territories) }]
                : []),
              ...(successor ? [{ key: 'to', label: t('admin.centres.successor'), value: successor }] : []),
              { key: 'grounds', label: t('admin.centres.grounds'), value: grounds },
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
