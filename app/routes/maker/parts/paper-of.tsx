import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'

export type Paper = { kind: 'order'; id: string; number: string } | { kind: 'batch'; number: string } | null

/** The order or the batch that a movement of money belongs to. */
export function PaperOf({ paper }: { paper: Paper }) {
  const t = useT()
  const here = useHere()
  if (!paper) return <>{t('maker.money.noOrder')}</>
  if (paper.kind === 'batch') return <>{t('makers.statement.batch', { number: paper.number })}</>
  return <a href={here(`/maker/orders/${paper.id}`)}>{paper.number}</a>
}
