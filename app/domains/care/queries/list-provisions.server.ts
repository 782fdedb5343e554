import type { CareTask } from '~/platform/prisma/client'
import type {
  CareTaskStatus,
  GoodsHandoverStatus,
  ProvisionAct,
  ProvisionChangeStatus,
  ProvisionStatus,
} from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openChangeText, openGoodsAnswer, openTaskAnswer, openTaskNote, openTerms } from '../sealed.server'
import type { ProvisionTerms } from '../terms'

/** A later decision on it; one that was taken back is not among them. */
export interface ProvisionChange {
  id: string
  act: ProvisionAct
  fromOn: Date
  /** Null unless the sum is changed. */
  monthlyTiyin: bigint | null
  /** Null unless the last day is changed. */
  untilOn: Date | null
  reasonCode: string
  text: string
  status: ProvisionChangeStatus
  preparedById: string
}

/** What an organisation was asked to do by it. */
export interface ProvisionTask {
  id: string
  organisationId: string
  status: CareTaskStatus
  dueOn: Date
  /** Null when no day was named. */
  expectedOn: Date | null
  /** Null unless refused, or not wanted. */
  reasonCode: string | null
  answer: string | null
  /** What was written for the organisation; null for nothing, and where the decision says it. */
  note: string | null
}

/** A thing of what was given in kind, as it was handed over. */
export interface HandedOver {
  itemCode: string
  handedOn: Date
  status: GoodsHandoverStatus
  /** What the person wrote; null for nothing. */
  answer: string | null
}

export interface Provision {
  id: string
  caseId: string
  serviceCode: string
  kind: string
  /** Null for what was given before there were numbers. */
  number: string | null
  fromOn: Date
  /** Null: without an end. */
  untilOn: Date | null
  status: ProvisionStatus
  /** Last day before its time; null unless ended. */
  endedOn: Date | null
  version: number
  grantedAt: Date
  terms: ProvisionTerms
  /** Money a month; null for the other kinds. */
  monthlyTiyin: bigint | null
  /** The organisations that were asked, the first one first; empty where none was. */
  tasks: ProvisionTask[]
  /** Things that were handed over, the first one first. */
  handovers: HandedOver[]
  /** The first one first; what is only prepared the centre's staff alone see. */
  changes: ProvisionChange[]
}

/** What decisions gave that the caller may see: of a case, or what a person has. The newest first. */
export async function listProvisions(
  work: Work,
  where: { caseId: string } | { personId: string },
): Promise<Provision[]> {
  const rows = await work.tx.provision.findMany({
    where,
    orderBy: { grantedAt: 'desc' },
    take: 500,
    include: {
      award: { select: { monthlyTiyin: true } },
      tasks: { orderBy: { sequence: 'asc' } },
      handovers: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
      changes: { where: { status: { not: 'withdrawn' } }, orderBy: { preparedAt: 'asc' } },
    },
  })
  return rows.map(({ award, changes, handovers, termsCipher, tasks, ...row }) => ({
    ...row,
    changes: changes.map(({ textCipher, ...one }) => ({ ...one, text: openChangeText(textCipher, one.id) })),
    handovers: handovers.map(({ id, itemCode, handedOn, status, answerCipher }) => ({
      ...{ itemCode, handedOn, status, answer: openGoodsAnswer(answerCipher, id) },
    })),
    terms: openTerms(termsCipher, row.id),
    monthlyTiyin: award?.monthlyTiyin ?? null,
    tasks: tasks.map(showTask),
  }))
}

function showTask({
  id,
  organisationId,
  status,
  dueOn,
  expectedOn,
  reasonCode,
  answerCipher,
  noteCipher,
}: CareTask): ProvisionTask {
  return {
    ...{ id, organisationId, status, dueOn, expectedOn, reasonCode },
    answer: openTaskAnswer(answerCipher, id),
    note: openTaskNote(noteCipher, id),
  }
}
