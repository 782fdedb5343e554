import { randomUUID } from 'node:crypto'
import { choose, follow, press } from '../support/actions'
import { choosePhoto } from '../support/application-form'
import { fillApplication, newPaper, send } from '../support/arrange/arrange-voucher'
import { waitForScan } from '../support/arrange/database'
import { enterAsNewcomer, makeNewcomer, type Newcomer, passOneIdAs } from '../support/arrange/newcomer'
import { checkScreenOf, expect, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

// A specialist's desk: she refuses a paper, settles what a register says otherwise, leaves a note, and both sides read
// what the decision rests on.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'
const note = 'Qoʻngʻiroq qildim, guvohnoma raqami yangilangan.'

test('a disagreement is settled, a paper refused, and the decision explained', async ({ page, openPage }) => {
  const newcomer = makeNewcomer()
  const id = await applyWithOtherNumber(newcomer)
  const home = `/${locale}/staff/cases/${id}`

  const desk = await openPage()
  await signInAs(desk, 'specialist-uchtepa-1', { role: 'inson_specialist' })
  await desk.goto(home)
  await press(desk, locale, 'staff.action.take')
  await press(desk, locale, 'staff.registers.ask')
  await expect(desk.locator('#disagreements')).toContainText('NG-7654321')
  await desk.locator('textarea[name="note"]').fill(note)
  await press(desk, locale, 'staff.note.add')
  await expect(desk.locator('#notes')).toContainText(note)
  await checkScreenOf(desk)

  await desk.locator('#papers a[href$="/refuse"]').click()
  await press(desk, locale, 'staff.paper.refuse')
  await expect(desk.locator('.error-summary')).toContainText(
    textOf(locale, 'applications.error.reasonMissing'),
  )
  await choose(desk, 'reasonCode', 'unreadable')
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.paper.refuse')
  await follow(desk, locale, 'staff.action.correction')
  await expect(desk.locator('input[name="steps"][value="documents"]')).toBeChecked()
  await desk.locator('textarea[name="text"]').fill('Hujjatni qayta suratga oling.')
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.correction.send')

  await page.goto(`/${locale}/applications/${id}`)
  await passOneIdAs(page, newcomer)
  await expect(page.locator('main')).toContainText(textOf(locale, 'applications.reason.unreadable'))
  await expect(page.locator('main')).not.toContainText(note)
  await checkScreenOf(page)
  await page.locator('main a[href$="/documents"]').first().click()
  await page.locator('li', { hasText: 'guvohnoma.jpg' }).locator('button[value^="remove:"]').click()
  await press(page, locale, 'applications.documents.removeYes')
  await choosePhoto({ page, locale, newcomer, look: async () => {} }, 'certificate', 'yangi.jpg')
  await press(page, locale, 'applications.continue')
  await expect(page).toHaveURL(/\/check$/)
  await expect(page.locator('main')).toContainText('yangi.jpg')
  await waitForScan(id)
  await page.locator('input[name=declaration]').check()
  await press(page, locale, 'applications.check.sendBack')

  await desk.goto(home)
  await expect(desk.locator('#papers'), 'the new paper in the place of the refused one').toContainText(
    'yangi.jpg',
  )
  await press(desk, locale, 'staff.registers.ask')
  await follow(desk, locale, 'staff.action.approve')
  await expect(desk.locator('main')).toContainText(textOf(locale, 'applications.error.disagreementOpen'))
  await expect(desk.locator('button', { hasText: textOf(locale, 'staff.approve.confirm') })).toHaveCount(0)
  await desk.goto(home)
  await desk.locator('#disagreements a').first().click()
  await choose(desk, 'side', 'register')
  await press(desk, locale, 'staff.disagreement.confirm')
  await expect(desk.locator('input[name="side"][value="register"]')).toBeChecked()
  await desk.locator('textarea[name="text"]').fill('Guvohnoma almashtirilgan.')
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.disagreement.confirm')
  await follow(desk, locale, 'staff.action.approve')
  await choose(desk, 'reasonCode', 'certificateNames')
  await press(desk, locale, 'staff.approve.confirm')
  await follow(desk, locale, 'applications.decisionReceipt.open')
  await expect(desk.locator('main')).toContainText('Guvohnoma almashtirilgan.')
  await checkScreenOf(desk)

  await page.goto(`/${locale}/applications/${id}`)
  await follow(page, locale, 'applications.decisionReceipt.open')
  await expect(page.locator('main')).toContainText(textOf(locale, 'applications.decisionReceipt.verdict.yes'))
  await checkScreenOf(page)
  await page.locator('figure a').click()
  await expect(page.locator('h1')).toHaveText(textOf(locale, 'documents.verify.genuine'))
  await expect(page.locator('main')).not.toContainText(newcomer.familyName)
})

test('a head narrows the queue, keeps the filters, and gives ticked cases to somebody', async ({ page }) => {
  await applyWithOtherNumber(makeNewcomer())
  await signInAs(page, 'head-uchtepa', { role: 'inson_head' })
  await page.goto(`/${locale}/staff?filter=unassigned&service=device-voucher`)
  await page.locator('summary', { hasText: textOf(locale, 'staff.saved.open') }).click()
  await page.locator('input[name="name"]').fill('Yangi vositalar')
  await press(page, locale, 'staff.saved.save')
  await expect(page.getByRole('link', { name: 'Yangi vositalar', exact: true })).toBeVisible()
  await checkScreenOf(page)
  await page.locator('input[name="cases"]').first().check()
  await press(page, locale, 'staff.queue.assignPicked')
  await checkScreenOf(page)
  await page.locator('select[name="assigneeId"]').selectOption({ index: 1 })
  await press(page, locale, 'staff.assign.confirm')
  await expect(page.locator('[data-toast]')).toContainText('1')
  for (const path of ['staff/tasks?filter=mine', 'staff/workload']) {
    await page.goto(`/${locale}/${path}`)
    await checkScreenOf(page)
  }
})

/** Sent with a paper, and with another number of the certificate than the register knows. */
async function applyWithOtherNumber(newcomer: Newcomer): Promise<string> {
  const citizen = await enterAsNewcomer(newcomer)
  const id = await fillApplication(citizen, { ...newcomer, certificate: 'NG-7654321' }, false)
  await send(citizen, `/${locale}/applications/${id}/documents`, await newPaper())
  await waitForScan(id)
  const sent = { declaration: 'on', submissionKey: randomUUID() }
  await send(citizen, `/${locale}/applications/${id}/check`, sent)
  return id
}
