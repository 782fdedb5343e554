import type { Context } from '~/domains/identity/context'
import type { AccountPosting } from '~/domains/ledger/index.server'
import { mayReadMoney } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

/** What a movement of money belongs to, with its page below `/staff/finance`. */
export interface Belonging {
  kind: 'voucher' | 'order' | 'purchase' | 'award' | 'batch' | 'budget' | 'clawback'
  path: string
  /** Account that has its name; null where `number` says it, or nothing does. */
  code: string | null
  number: string | null
}

type Line = Pick<AccountPosting, 'id' | 'effectKind' | 'subjectId'>

/** By the id of the posting; those that belong to nothing but the account itself are left out. For money staff. */
export async function findBelongings(
  context: Context,
  lines: readonly Line[],
): Promise<ReadonlyMap<bigint, Belonging>> {
  if (!mayReadMoney(context)) return new Map()
  const parents = await transaction(context, (work) => work.asSystem(() => readParents(work, lines)))
  return new Map(
    lines.flatMap(({ id, effectKind, subjectId }) => {
      const found = subjectId && belonging(effectKind.split('.')[0] ?? '', subjectId, parents)
      return found ? [[id, found] as const] : []
    }),
  )
}

interface Parent {
  id: string
  number: string | null
}

function belonging(subject: string, id: string, parents: ReadonlyMap<string, Parent>): Belonging | null {
  const account = (kind: Belonging['kind'], code: string) => ({
    kind,
    path: `/accounts/${code}`,
    code,
    number: null,
  })
  const parent = parents.get(id)
  const below = (kind: Belonging['kind'], path: string) =>
    parent ? { kind, path: `${path}/${parent.id}`, code: null, number: parent.number } : null
  switch (subject) {
    case 'voucher':
      return account('voucher', `voucher:${id}`)
    case 'deviceOrder':
      return account('order', `hold:${id}`)
    case 'sellerOrder':
      return account('purchase', `escrow:${id}`)
    case 'budgetLine':
      return { kind: 'budget', path: `/budget/${id}`, code: `budget:${id}`, number: null }
    case 'budgetEntry':
      return below('budget', '/budget')
    case 'makerTransfer':
      return below('batch', '/makers/batches')
    case 'awardTransfer':
      return below('batch', '/awards')
    case 'awardOverpayment':
    case 'awardRecovery':
      return parent ? account('award', `debt:${parent.id}`) : null
    case 'makerClawback':
      return { kind: 'clawback', path: '/makers/clawbacks', code: null, number: null }
    default:
      return null
  }
}

async function readParents(work: Work, lines: readonly Line[]): Promise<Map<string, Parent>> {
  const of = (subject: string) => ({
    where: {
      id: {
        in: lines.flatMap(({ effectKind, subjectId }) =>
          subjectId && effectKind.startsWith(`${subject}.`) ? [subjectId] : [],
        ),
      },
    },
  })
  const { tx } = work
  const entries = await tx.budgetEntry.findMany({ ...of('budgetEntry'), select: { id: true, lineId: true } })
  const makers = await tx.makerTransfer.findMany({
    ...of('makerTransfer'),
    select: { id: true, batchId: true, batch: { select: { number: true } } },
  })
  const awards = await tx.awardTransfer.findMany({
    ...of('awardTransfer'),
    select: { id: true, batchId: true },
  })
  const debts = [
    ...(await tx.awardOverpayment.findMany({
      ...of('awardOverpayment'),
      select: { id: true, awardId: true },
    })),
    ...(await tx.awardRecovery.findMany({ ...of('awardRecovery'), select: { id: true, awardId: true } })),
  ]
  return new Map<string, Parent>([
    ...entries.map(({ id, lineId }) => [id, { id: lineId, number: null }] as const),
    ...makers.map(({ id, batchId, batch }) => [id, { id: batchId, number: batch.number }] as const),
    ...awards.map(({ id, batchId }) => [id, { id: batchId, number: null }] as const),
    ...debts.map(({ id, awardId }) => [id, { id: awardId, number: null }] as const),
  ])
}
