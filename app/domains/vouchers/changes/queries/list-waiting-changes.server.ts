import type { Context } from '~/domains/identity/context'
import { nameColumns } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { VoucherAct } from '~/platform/prisma/enums'
import { whereWaiting } from '../rows/where-waiting'

export interface WaitingChange {
  id: string
  caseId: string
  caseNumber: string
  voucherNumber: string
  act: VoucherAct
  preparedBy: { id: string; family: string; given: string; patronymic: string | null } | null
  preparedAt: Date
  lapsesOn: Date
}

export const waitingChangeSorts = ['prepared', 'lapses'] as const
export const waitingChangesPerPage = 50

interface Asked {
  page: number
  /** Null for what lapses first. */
  by?: (typeof waitingChangeSorts)[number] | null
  descending?: boolean
}

/** What is prepared of a centre's vouchers and waits for a head, what lapses first on top. */
export async function listWaitingChanges(
  context: Context,
  asked: Asked,
): Promise<{ rows: WaitingChange[]; total: number }> {
  const where = whereWaiting(context)
  if (!where) return { rows: [], total: 0 }
  return transaction(context, async ({ tx }) => {
    const total = await tx.voucherChange.count({ where })
    const found = await tx.voucherChange.findMany({
      where,
      orderBy: orderBy(asked),
      skip: (asked.page - 1) * waitingChangesPerPage,
      take: waitingChangesPerPage,
      select: {
        ...{ id: true, caseId: true, act: true, preparedById: true, preparedAt: true, lapsesOn: true },
        case: { select: { number: true } },
        voucher: { select: { number: true } },
      },
    })
    const people = await tx.person.findMany({
      where: { id: { in: found.map(({ preparedById }) => preparedById) } },
      select: { id: true, ...nameColumns },
    })
    const rows = found.map(({ case: of, voucher, preparedById, ...row }) => {
      const person = people.find(({ id }) => id === preparedById)
      return {
        ...{ ...row, caseNumber: of.number, voucherNumber: voucher.number },
        preparedBy: person
          ? {
              ...{ id: person.id, family: person.familyName, given: person.givenName },
              patronymic: person.patronymic,
            }
          : null,
      }
    })
    return { rows, total }
  })
}

function orderBy({ by, descending }: Asked): Prisma.VoucherChangeOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  return by === 'prepared' ? [{ preparedAt: sort }, { id: sort }] : [{ lapsesOn: sort }, { id: sort }]
}
