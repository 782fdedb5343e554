import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRefusable } from '../../architecture/refusals'
import { takeWrites, watchWrites } from '../guards/watch-writes'
import { driveAdministration } from './administration.drives'
import { driveAppeals } from './appeals.drives'
import { driveAppointments } from './appointments.drives'
import { driveCare } from './care.drives'
import { driveCases } from './cases.drives'
import { driveCheckout } from './checkout.drives'
import { driveDecisions } from './decisions.drives'
import { driveDesk } from './desk.drives'
import { driveAssistance } from './helping/assistance.drives'
import { driveCentres } from './helping/centres.drives'
import { driveMandates } from './helping/mandates.drives'
import { drivePrograms } from './helping/programs.drives'
import { drivePurchasers } from './helping/purchasers.drives'
import { driveTeam } from './helping/team.drives'
import { driveTraining } from './helping/training.drives'
import { driveHolidays } from './holidays.drives'
import { driveAccreditation } from './makers/accreditation.drives'
import { driveDispatches } from './makers/dispatches.drives'
import { driveHandOvers } from './makers/hand-overs.drives'
import { driveLostCodes } from './makers/lost-codes.drives'
import { driveMaking } from './makers/making.drives'
import { driveOffers } from './makers/offers.drives'
import { driveQuotes } from './makers/quotes.drives'
import { driveVisits } from './makers/visits.drives'
import { driveWebhooks } from './makers/webhooks.drives'
import { driveDisputes } from './market/disputes.drives'
import { driveMessages } from './market/messages.drives'
import { driveProductSheet } from './market/product-sheet.drives'
import { driveProofs } from './market/proofs.drives'
import { driveRequirementRows } from './market/requirement-rows.drives'
import { driveMarket } from './market.drives'
import { driveBatches } from './money/batches.drives'
import { driveBudget } from './money/budget.drives'
import { driveCeilings } from './money/ceilings.drives'
import { driveVoucherChanges } from './money/changes.drives'
import { driveClaims } from './money/claims.drives'
import { driveDeskRefunds } from './money/desk-refunds.drives'
import { driveFairs } from './money/fairs.drives'
import { driveRenewals } from './money/renewals.drives'
import { driveReturns } from './money/returns.drives'
import { driveSettlement } from './money/settlement.drives'
import { driveSignals } from './money/signals.drives'
import { driveVariants } from './money/variants.drives'
import { notDriven } from './not-driven'
import { driveGiving } from './outcomes.drives'
import { type Drive, openScene, type Scene } from './scene'
import { driveVersions } from './versions.drives'
import { driveVouchers } from './vouchers.drives'

// Each command is made to refuse with each code that its type names, and every write to every table is noted: a refused
// command has written nothing but what `keeps` says.

let scene: Scene
let drives: Drive[]

beforeAll(async () => {
  scene = await openScene()
  drives = [
    ...(await driveCases(scene)),
    ...(await driveDecisions(scene)),
    ...(await driveAppeals(scene)),
    ...(await driveAppointments(scene)),
    ...(await driveVisits(scene)),
    ...(await driveTeam(scene)),
    ...(await drivePurchasers(scene)),
    ...(await driveCare(scene)),
    ...(await driveDesk(scene)),
    ...(await driveVouchers(scene)),
    ...(await driveLostCodes(scene)),
    ...(await driveHandOvers(scene)),
    ...(await driveMaking(scene)),
    ...(await driveQuotes(scene)),
    ...(await driveCeilings(scene)),
    ...(await driveDispatches(scene)),
    ...(await driveMandates(scene)),
    ...(await driveAssistance(scene)),
    ...(await drivePrograms(scene)),
    ...(await driveTraining(scene)),
    ...(await driveMarket(scene)),
    ...(await driveReturns(scene)),
    ...(await driveDeskRefunds(scene)),
    ...(await driveDisputes(scene)),
    ...(await driveMessages(scene)),
    ...(await driveFairs(scene)),
    ...(await driveVariants(scene)),
    ...(await driveProductSheet(scene)),
    ...(await driveProofs(scene)),
    ...(await driveRequirementRows(scene)),
    ...(await driveCheckout(scene)),
    ...(await driveAdministration(scene)),
    ...(await driveVersions(scene)),
    ...(await driveGiving(scene)),
    ...(await driveHolidays(scene)),
    ...(await driveCentres(scene)),
    ...(await driveBatches(scene)),
    ...(await driveBudget(scene)),
    ...(await driveSettlement(scene)),
    ...(await driveSignals(scene)),
    ...(await driveOffers(scene)),
    ...(await driveWebhooks(scene)),
    ...(await driveAccreditation(scene)),
    ...(await driveClaims(scene)),
    ...(await driveRenewals(scene)),
    ...(await driveVoucherChanges(scene)),
  ]
  await watchWrites(scene.client)
})
afterAll(() => scene?.close())

it('every refusal leaves nothing in any table but what is kept', async () => {
  const wrong: string[] = []
  for (const { command, code, act, keeps = [] } of drives) {
    const answer = await answerOf(act)
    if (answer !== code) wrong.push(`${command} answers ${answer}, not ${code}`)
    const written = await takeWrites(scene.client)
    if (written.join() !== keeps.join())
      wrong.push(`${command} ${code} writes ${written.join() || 'nothing'}`)
  }
  expect(wrong).toEqual([])
  expect(await readdir(scene.media), 'files of refused pictures').toEqual([])
})

it('every command is driven into each of its refusals, or it is said why not', () => {
  const all = findRefusable().flatMap(({ command, codes }) => codes.map((code) => `${command} ${code}`))
  const driven = drives.map(({ command, code }) => `${command} ${code}`)
  const excused = Object.values(notDriven).flat()
  expect(
    all.filter((pair) => !driven.includes(pair) && !excused.includes(pair)),
    'driven by nothing',
  ).toEqual([])
  expect(
    [...driven, ...excused].filter((pair) => !all.includes(pair)),
    'no refusal of the types',
  ).toEqual([])
  expect(
    excused.filter((pair) => driven.includes(pair)),
    'driven and excused',
  ).toEqual([])
})

it('sees what is written, and nothing that is taken back', async () => {
  await scene.client.query('set session_replication_role = origin')
  await scene.client.query('begin')
  await scene.client.query('update cart set updated_at = now()')
  await scene.client.query('rollback')
  expect(await takeWrites(scene.client)).toEqual([])
  await scene.client.query('update cart set updated_at = now()')
  expect(await takeWrites(scene.client)).toEqual(['public.cart'])
})

async function answerOf(act: Drive['act']): Promise<string> {
  try {
    const answer = await act()
    return answer.ok ? 'ok' : answer.error
  } catch (error) {
    return `with ${error}`
  }
}
