import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { LineAmount, type ShownLine } from '~/ui/market/requests/line-amount'

export type PartReader = 'coordinator' | 'worker'

export interface ShownPart extends ShownLine {
  title: string
  price: string
  sum: string
  dueOn: string
  answerBy: string
  coordinator: string
  worker: string
  beyondPace: boolean
  showsName: boolean
  note: string | null
  /** Pieces that were accepted. */
  accepted: number
  deliveries: readonly Brought[]
}

interface Brought {
  id: string
  pieces: number
  deliveredOn: string
  /** Null while nobody has looked. */
  acceptedPieces: number | null
  refusedPieces: number | null
  reason: string | null
}

/** What is made, how many, for how much and until when. */
export function PartFacts({ part, side }: { part: ShownPart; side: PartReader }) {
  const t = useT()
  const other = side === 'worker' ? 'coordinator' : 'worker'
  const texts = [part.beyondPace && t('pool.part.beyond'), part.showsName && t('pool.part.names')]
  return (
    <SummaryList
      rows={[
        { key: 'order', label: t('pool.part.order'), value: <FreeText of={part.title} /> },
        { key: 'other', label: t(`pool.part.${other}`), value: <Name of={part[other]} /> },
        { key: 'quantity', label: t('pool.part.quantity'), value: <LineAmount {...part} /> },
        ...(part.deliveries.length > 0
          ? [
              {
                key: 'accepted',
                label: t('pool.part.accepted'),
                value: <LineAmount quantity={part.accepted} unit={part.unit} />,
              },
            ]
          : []),
        { key: 'price', label: t('pool.part.price'), value: part.price },
        { key: 'sum', label: t('pool.part.sum'), value: <strong>{part.sum}</strong> },
        { key: 'dueOn', label: t('pool.part.dueOn'), value: part.dueOn },
        ...(part.note
          ? [{ key: 'note', label: t('pool.part.note'), value: <FreeText of={part.note} /> }]
          : []),
        ...texts
          .filter((text) => text !== false)
          .map((text) => ({ key: text, label: t('pool.part.agreed'), value: text })),
      ]}
    />
  )
}

/** What was brought, the last first, and what was said of it. */
export function BroughtList({ deliveries, unit }: Pick<ShownPart, 'deliveries' | 'unit'>) {
  const t = useT()
  if (deliveries.length === 0) return null
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('pool.brought.title')}</Heading>
      {[...deliveries].reverse().map(({ id, deliveredOn, pieces, acceptedPieces, refusedPieces, reason }) => (
        <SummaryList
          key={id}
          title={deliveredOn}
          titleLevel={3}
          rows={[
            {
              key: 'pieces',
              label: t('pool.brought.pieces'),
              value: <LineAmount quantity={pieces} unit={unit} />,
            },
            {
              key: 'accepted',
              label: t('pool.brought.accepted'),
              value:
                acceptedPieces === null ? (
                  t('pool.brought.waits')
                ) : (
                  <LineAmount quantity={acceptedPieces} unit={unit} />
                ),
            },
            ...(refusedPieces
              ? [
                  {
                    key: 'refused',
                    label: t('pool.brought.refused'),
                    value: <LineAmount quantity={refusedPieces} unit={unit} />,
                  },
                  {
                    key: 'reason',
                    label: t('pool.brought.reason'),
                    value: <FreeText of={reason ?? ''} />,
                  },
                ]
              : []),
          ]}
        />
      ))}
    </section>
  )
}
