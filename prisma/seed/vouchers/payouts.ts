import { systemContext } from '~/domains/identity/context'
import {
  approveMakerAccount,
  approveMakerBatch,
  getMakerBatch,
  prepareMakerAccount,
  prepareMakerBatch,
  reconcileLedger,
} from '~/domains/makers/index.server'
import { som } from '~/lib/money'
import { referenceOf } from '~/lib/sheet/bank/payment-order'
import { addDays, dayOf, endOfDay } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { recordBankStatement } from '~/workflows/settlement/record-bank-statement.server'
import { actingAs } from '../cases/approve'
import { makerId } from '../makers/content'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

/** Workshops whose staff are among the demonstration people; the others have given no account yet. */
const workshops = [
  { slug: 'yengil-qadam', staff: 'maker-tashkent', account: '20208000900123456001', bankCode: '00444' },
  { slug: 'registon-orto', staff: 'maker-samarkand', account: '20208000100765432001', bankCode: '00873' },
] as const

/** Days ago that a batch was prepared: one was paid, of one the bank could not pay all, one waits for approval. */
const batches = [
  { ago: 40, answer: 'paid' },
  { ago: 16, answer: 'one refused' },
  { ago: 1, answer: null },
] as const
const holdingDays = 8

/** One workshop has moved to another bank between the first batch and the second. */
const moved = { ...workshops[1], ago: 36, account: '20208000200765432002', bankCode: '00974' } as const

type Officer = ReturnType<ReturnType<typeof officersOf>>

function officersOf(day: SeedDay) {
  const people = demonstrationPeople(day)
  return (
    key: string,
    ago: number,
    role: 'finance_officer' | 'maker_staff' = 'finance_officer',
    organisation?: string,
  ) => {
    const pinfl = people.find((person) => person.key === key)?.pinfl ?? ''
    const at = addDays(day.now, -ago)
    return {
      ...actingAs({ centreCode: '' }, personSeedId(pinfl), role, at),
      organisationId: organisation ?? null,
    }
  }
}

/** Makers give their accounts and are paid what they are owed, as far as the day of the demonstration has come. */
export async function seedPayouts({ day }: { day: SeedDay }): Promise<void> {
  const by = officersOf(day)
  const last = await readLastHandOver(day)
  for (const workshop of workshops) await giveAccount(by, { ...workshop, ago: 50 })
  for (const { ago, answer } of batches) {
    if (ago === 16) await giveAccount(by, moved)
    const until = dayOf(addDays(day.now, -ago - holdingDays))
    const leaves = last && answer !== null && last.on <= until ? addDays(last.on, -1) : until
    const untilOn = leaves.toISOString().slice(0, 10)
    const prepared = await perform(by('finance', ago), prepareMakerBatch, { untilOn })
    // Nothing that old may have been handed over.
    if (!prepared.ok && prepared.error === 'settlement.error.nothingToPay') continue
    const { id: batchId } = must('batch of makers', prepared)
    if (answer === null) continue
    must('batch of makers', await perform(by('finance-2', ago - 1), approveMakerBatch, { batchId }))
    await answerBatch(by('finance', ago - 2), batchId, answer === 'paid' ? null : { but: last?.makerId })
  }
  await seedComparison(day)
}

/**
 * The comparison of the night before last, when all agreed, and the last night's, which found one difference that nobody
 * has closed yet: the account of a workshop stood below what it was owed. It agrees again since, as it does where a fault
 * was mended; the row waits for a reason until the next night.
 */
async function seedComparison(day: SeedDay): Promise<void> {
  const code = `maker:${makerId(workshops[0].slug)}`
  const portal = { ...systemContext(() => day.now, 'seed'), isPast: true }
  await reconcileLedger({ ...portal, now: () => addDays(day.now, -1) })
  await transaction(portal, async ({ tx }) => {
    await tx.reconciliation.create({ data: { id: seedId('reconciliation'), at: day.now, found: 1 } })
    await tx.ledgerDifference.create({
      data: {
        ...{ id: seedId(`difference:${code}`), kind: 'maker', subject: code, status: 'open' },
        ...{ expectedTiyin: som(2_400_000), foundTiyin: som(2_050_000), foundAt: day.now },
      },
    })
  })
}

/**
 * What a workshop handed over last before the day of the batch that waits: no batch before pays it, and the bank refuses
 * another workshop's line, so that one waits on every day. Null where nothing was handed over.
 */
async function readLastHandOver(day: SeedDay): Promise<{ makerId: string; on: Date } | null> {
  const order = await transaction(
    systemContext(() => day.now, 'seed'),
    (work) =>
      work.tx.deviceOrder.findFirst({
        where: {
          ...{ status: 'handed_over', makerId: { in: workshops.map(({ slug }) => makerId(slug)) } },
          ...{ handedOverAt: { lte: endOfDay(addDays(day.now, -1 - holdingDays)) } },
          priceTiyin: { gte: som(100_000) },
        },
        orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
        select: { makerId: true, handedOverAt: true },
      }),
  )
  return order?.handedOverAt ? { makerId: order.makerId, on: dayOf(order.handedOverAt) } : null
}

interface GivenAccount {
  slug: string
  staff: string
  account: string
  bankCode: string
  ago: number
}

/** The staff of a workshop give its account, and finance confirms it on the next day. */
async function giveAccount(
  by: ReturnType<typeof officersOf>,
  { slug, staff, account, bankCode, ago }: GivenAccount,
): Promise<void> {
  const maker = by(staff, ago, 'maker_staff', makerId(slug))
  must('account of a maker', await perform(maker, prepareMakerAccount, { account, bankCode }))
  const { id: accountId } = await transaction(by('finance', ago), (work) =>
    work.tx.makerAccount.findFirstOrThrow({
      where: { makerId: makerId(slug), status: 'prepared' },
      select: { id: true },
    }),
  )
  must('account of a maker', await perform(by('finance', ago - 1), approveMakerAccount, { accountId }))
}

/**
 * The bank's statement a day later; with `refusing` the smallest transfer came back, but that of one workshop. Something
 * of another matter stands beside it.
 */
async function answerBatch(
  officer: Officer,
  batchId: string,
  refusing: { but: string | undefined } | null,
): Promise<void> {
  const batch = await perform(officer, getMakerBatch, batchId)
  const bookedOn = officer.now().toISOString().slice(0, 10)
  const transfers = (batch?.transfers ?? []).toSorted((one, other) =>
    Number(one.amountTiyin - other.amountTiyin),
  )
  const refused = refusing && transfers.find((one) => one.makerId !== refusing.but)
  const lines = transfers.map(({ id, amountTiyin }, at) => ({
    ...{ bookedOn, amountTiyin, reference: referenceOf(id), bankReference: `B${batch?.number}-${at + 1}` },
    ...(id === refused?.id
      ? { direction: 'in' as const, refusal: 'nameDiffers' as const }
      : { direction: 'out' as const, refusal: null }),
  }))
  const other = {
    ...({
      bookedOn,
      direction: 'in',
      amountTiyin: 1_250_000_00n,
      reference: 'Ijara haqi',
      refusal: null,
    } as const),
    bankReference: `B${batch?.number}-0`,
  }
  const name = { fileName: `koʻchirma-${bookedOn}.xml`, sha256: `seed:${batchId}` }
  must(
    'statement of the bank',
    await perform(officer, recordBankStatement, { ...name, lines: [...lines, other] }),
  )
}
