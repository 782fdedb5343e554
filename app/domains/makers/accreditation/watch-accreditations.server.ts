import type { UploadPorts } from '~/domains/documents/ports'
import { type Context, type ContextWith, systemContext } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { endReminders } from '~/lib/figures/end-reminders'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform, performEach, performParts } from '~/platform/perform.server'
import { recordPaperScan } from './commands/record-paper-scan.server'
import { tellOfTerm } from './commands/tell-of-term.server'
import { findDecisionsLeft } from './rows/find-decisions-left.server'

const atOnce = 50

/**
 * Reminds makers of terms that end soon, each once a stage, has papers looked at that no scanner has seen, and has orders
 * released that a stopped maker still has. Run again on the same day it does nothing.
 */
export function watchAccreditations(
  context: ContextWith<UploadPorts>,
): Promise<{ reminded: number; scanned: number; followed: number }> {
  const portal = systemContext(context.now, context.requestId)
  return performParts(portal, {
    reminded: () => remind(portal),
    scanned: () => scanLeft(context),
    followed: () => followLeft(portal),
  })
}

/** As after the decision: an act that waited was refused since, or a release did not succeed. */
function followLeft(portal: Context): Promise<number> {
  return transaction(portal, async (work) => {
    const left = await findDecisionsLeft(work)
    for (const decisionId of left)
      await enqueue(work, 'makers.followDecision', { decisionId }, { key: `maker-decision:${decisionId}` })
    return left.length
  })
}

async function remind(portal: Context): Promise<number> {
  const today = dayOf(portal.now())
  let reminded = 0
  for (const { days, atLeast } of endReminders) {
    const near = await transaction(portal, (tx) =>
      tx.maker.findMany({
        where: {
          status: { not: 'withdrawn' },
          accreditedUntil: { gte: addDays(today, atLeast), lte: addDays(today, days) },
        },
        select: { id: true, accreditedUntil: true },
      }),
    )
    const told = await performEach(
      portal,
      (work, { id: makerId, accreditedUntil }) =>
        tellOfTerm(work, { makerId, untilOn: isoDay(accreditedUntil), days }),
      near,
    )
    reminded += told.filter(Boolean).length
  }
  return reminded
}

async function scanLeft(context: ContextWith<UploadPorts>): Promise<number> {
  if (!context.ports.scanner) return 0
  const left = await transaction(context, (tx) =>
    tx.accreditationDocument.findMany({
      where: { scan: { in: ['waiting', 'unscanned'] } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true },
    }),
  )
  let scanned = 0
  for (const { id } of left) if (await scanPaper(context, { documentId: id })) scanned += 1
  return scanned
}

/** Has the scanner look at a paper. Throws while it gives no answer: it is asked again later. */
export async function scanPaper(
  context: ContextWith<UploadPorts>,
  { documentId }: { documentId: string },
): Promise<boolean> {
  const { scanner, files } = context.ports
  const paper = await transaction(context, (tx) =>
    tx.accreditationDocument.findFirst({
      where: { id: documentId, scan: { in: ['waiting', 'unscanned'] } },
      select: { storageKey: true },
    }),
  )
  if (!paper) return false
  if (!scanner) throw new Error('a file waits for the virus scanner, and none is configured')
  const file = await files.get(paper.storageKey)
  if (!file) throw new Error(`the file of document ${documentId} is gone`)
  const said = await scanner.scan(file.bytes)
  if (!said.ok) throw new Error(said.error)
  return perform(context, recordPaperScan, { documentId, found: said.value.found })
}
