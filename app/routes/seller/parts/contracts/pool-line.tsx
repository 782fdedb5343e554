import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Stats } from '~/ui/data/stats'
import { Table } from '~/ui/data/table'
import { PartStatus, type PartStatusProps } from '~/ui/market/contracts/part-status'
import { LineAmount, type ShownLine } from '~/ui/market/requests/line-amount'

interface PoolLineProps extends Omit<ShownLine, 'id'> {
  /** Pieces that were asked for, that others make, and that nobody else was asked to make. */
  asked: number
  taken: number
  left: number
  /** Of those that others make. */
  accepted: number
  parts: readonly (PartStatusProps &
    Omit<ShownLine, 'words'> & { worker: string; sum: string; dueOn: string })[]
  /** Where more workshops are asked; null while none can be. */
  inviteHref: string | null
}

/** One line of a contract: how much of it is placed, with whom, and what is left. */
export function PoolLine({ words, unit, quantity, parts, inviteHref, ...of }: PoolLineProps) {
  const t = useT()
  const here = useHere()
  const { asked, taken, left, accepted } = of
  const amount = (count: number) => <LineAmount quantity={count} unit={unit} />
  return (
    <section className="card grid gap-4">
      <Heading level={2}>
        <FreeText of={words} />
      </Heading>
      <Stats
        stats={[
          { label: t('pool.needed'), value: amount(quantity) },
          { label: t('pool.taken'), value: amount(taken) },
          { label: t('pool.accepted'), value: amount(accepted) },
          { label: t('pool.asked'), value: amount(asked) },
          { label: t('pool.left'), value: amount(left) },
        ]}
      />
      {parts.length > 0 && (
        <Table
          caption={t('pool.placeOf', { words })}
          captionHidden
          rows={parts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'shop',
              label: t('pool.table.shop'),
              rowHeader: true,
              cell: ({ id, worker }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/seller/parts/${id}`)}>
                  <Name of={worker} />
                </a>
              ),
            },
            {
              key: 'quantity',
              label: t('pool.table.quantity'),
              numeric: true,
              cell: (part) => <LineAmount {...part} />,
            },
            { key: 'sum', label: t('pool.table.sum'), numeric: true, cell: ({ sum }) => sum },
            { key: 'dueOn', label: t('pool.table.dueOn'), cell: ({ dueOn }) => dueOn },
            { key: 'state', label: t('pool.table.state'), cell: (part) => <PartStatus {...part} /> },
          ]}
        />
      )}
      {inviteHref && (
        <div>
          <ButtonLink href={inviteHref}>
            {t('pool.place')}
            <span className="visually-hidden">: {words}</span>
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
