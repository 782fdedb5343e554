import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'
import { SummaryList } from '../../data/summary-list'
import { Table } from '../../data/table'
import { LineTable, type PricedLine } from '../requests/line-table'
import type { ShownGround } from './direct-ground'
import { StageStatus, type StageStatusProps } from './stage-status'

interface Acceptance {
  at: string
  name: string
}

export interface ShownContract {
  buyer: { name: string; taxNumber: string; address: string }
  shop: { name: string }
  party: { name: string; taxNumber: string; address: string; account: string; bankCode: string } | null
  deliverTo: string
  /** Null where sellers were compared. */
  directGround: ShownGround | null
  total: string
  advancePercent: number
  lines: readonly PricedLine[]
  stages: readonly {
    id: string
    number: number
    words: string
    dueOn: string
    amount: string
    advance: string | null
    status: StageStatusProps['status']
    isLate: boolean
  }[]
  accepted: { buyer: Acceptance | null; seller: Acceptance | null }
}

interface ContractFactsProps {
  contract: ShownContract
  /** Where its stages stand; absent of a contract that was never in force. */
  stagesHref?: string
}

/** What was agreed: things and sums, stages with their days, how it is paid, and both sides. */
export function ContractFacts({ contract, stagesHref }: ContractFactsProps) {
  const t = useT()
  const hasStages = contract.stages.length > 0
  return (
    <>
      {contract.directGround && (
        <SummaryList
          rows={[
            { key: 'direct', label: t('state.direct'), value: t(`state.ground.${contract.directGround}`) },
          ]}
        />
      )}
      {hasStages && stagesHref && <Stages {...contract} stagesHref={stagesHref} />}
      <Lines {...contract} />
      {hasStages && !stagesHref && <Stages {...contract} />}
      <Sides {...contract} />
    </>
  )
}

function Lines({ lines, total }: Pick<ShownContract, 'lines' | 'total'>) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('contracts.lines')}</Heading>
      <LineTable caption={t('contracts.lines')} lines={lines} total={total} />
    </section>
  )
}

function Stages({
  stages,
  advancePercent,
  stagesHref,
}: Pick<ShownContract, 'stages' | 'advancePercent'> & { stagesHref?: string }) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('contracts.stages')}</Heading>
      <Table
        caption={t('contracts.stages')}
        captionHidden
        rows={stages}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'words',
            label: t('contracts.stage.what'),
            rowHeader: true,
            cell: ({ number, words }) =>
              stagesHref ? (
                <a className="inline-flex min-h-11 items-center gap-1" href={`${stagesHref}/${number}`}>
                  {number}. <FreeText of={words} />
                </a>
              ) : (
                <>
                  {number}. <FreeText of={words} />
                </>
              ),
          },
          { key: 'dueOn', label: t('contracts.stage.dueOn'), cell: ({ dueOn }) => dueOn },
          { key: 'amount', label: t('contracts.stage.amount'), numeric: true, cell: ({ amount }) => amount },
          ...(advancePercent > 0
            ? [
                {
                  key: 'advance',
                  label: t('contracts.stage.advance'),
                  numeric: true,
                  cell: ({ advance }: ShownContract['stages'][number]) => advance ?? '–',
                },
              ]
            : []),
          ...(stagesHref
            ? [
                {
                  key: 'state',
                  label: t('requests.list.state'),
                  cell: (stage: ShownContract['stages'][number]) => <StageStatus {...stage} />,
                },
              ]
            : []),
        ]}
      />
      <p className="max-w-2xl">
        {advancePercent === 0
          ? t('contracts.noAdvance')
          : t('contracts.advance', { percent: advancePercent })}{' '}
        {t('contracts.bank')}
      </p>
    </section>
  )
}

function Sides({ buyer, shop, party, deliverTo, accepted }: ShownContract) {
  const t = useT()
  const row = (key: string, label: string, value: string) => ({ key, label, value: <FreeText of={value} /> })
  const signed = (one: Acceptance | null) => ({
    ...{ key: 'accepted', label: t('contracts.fact.accepted') },
    value: one
      ? t('contracts.paper.accepted', { at: one.at, name: one.name })
      : t('contracts.paper.notAccepted'),
  })
  return (
    <>
      <SummaryList
        title={t('contracts.fact.buyer')}
        rows={[
          row('name', t('contracts.fact.name'), buyer.name),
          row('taxNumber', t('purchasing.fact.taxNumber'), buyer.taxNumber),
          row('address', t('purchasing.fact.address'), buyer.address),
          row('deliverTo', t('contracts.fact.deliverTo'), deliverTo),
          signed(accepted.buyer),
        ]}
      />
      <SummaryList
        title={t('contracts.fact.seller')}
        rows={[
          row('shop', t('contracts.fact.shop'), shop.name),
          ...(party
            ? [
                row('name', t('contracts.fact.name'), party.name),
                row('taxNumber', t('purchasing.fact.taxNumber'), party.taxNumber),
                row('address', t('purchasing.fact.address'), party.address),
                row('account', t('contracts.fact.account'), party.account),
                row('bankCode', t('contracts.fact.bankCode'), party.bankCode),
              ]
            : []),
          signed(accepted.seller),
        ]}
      />
    </>
  )
}
