import { choose, press } from '../support/actions'
import { send } from '../support/arrange/arrange-voucher'
import { enterAsNewcomer, makeNewcomer, signInAsNewcomer } from '../support/arrange/newcomer'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test, waitForMessage } from '../support/test'
import { textOf } from '../support/texts'

const uz = (key: string) => textOf('uz-Latn', `mandates.${key}`)

test('a mandate is asked for, and given with a code from the phone by who has not signed in', async ({
  page,
  openPage,
  checkScreen,
}) => {
  const [holder, grantor] = [makeNewcomer(), makeNewcomer()]
  await enterAsNewcomer(grantor)
  await signInAsNewcomer(page, holder)
  await page.goto('/uz-Latn/account/mandates/new')
  await page.locator('#familyName').fill(grantor.familyName)
  await page.locator('#givenName').fill(grantor.givenName)
  await page.getByRole('button', { name: uz('request.send') }).click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await expect(page.locator('#familyName')).toHaveValue(grantor.familyName)
  await checkScreen()
  await page.locator('#pinfl').fill(grantor.pinfl)
  await page.getByRole('button', { name: uz('request.send') }).click()
  await expect(page).toHaveURL(/\/account\/mandates\/[0-9a-f-]{36}$/)
  await checkScreen()

  const said = await waitForMessage(page, grantor.phone, /HM-\w{4}-\w{4}.*\d{6}/s)
  const [, number = '', code = ''] = /(HM-\w{4}-\w{4}).*?(\d{6})/s.exec(said) ?? []
  const visitor = await openPage()
  await visitor.goto('/uz-Latn/mandate')
  await visitor.locator('#number').fill(number)
  await visitor.locator('#code').fill(code === '000000' ? '000001' : '000000')
  await visitor.getByRole('button', { name: uz('code.next') }).click()
  await expect(visitor.locator('[data-error-summary]')).toBeFocused()
  await checkScreenOf(visitor)
  await visitor.locator('#code').fill(code)
  await visitor.getByRole('button', { name: uz('code.next') }).click()
  await expect(visitor).toHaveURL(/\/mandate\/answer$/)
  await checkScreenOf(visitor)
  await visitor.getByRole('button', { name: uz('accept'), exact: true }).click()
  await expect(visitor.locator('h1')).toHaveText(uz('code.doneTitle'))
  await page.reload()
  await expect(page.locator('main')).toContainText(uz('status.in_force'))
})

test('a mandate that is revoked while a draft lies is asked for anew from the draft', async ({
  openPage,
}) => {
  const [holder, grantor] = [makeNewcomer(), makeNewcomer()]
  const [asking, giving] = [await enterAsNewcomer(holder), await enterAsNewcomer(grantor)]
  const { familyName, givenName, pinfl } = grantor
  const named = { familyName, givenName, pinfl }
  const mandate = await send(asking, '/uz-Latn/account/mandates/new', { ...named, acts: 'apply', term: '12' })
  await send(giving, mandate, { intent: 'accept' })
  const started = await send(asking, '/uz-Latn/applications/new/legal-help')
  const home = started.replace(/\/[^/]+$/, '')
  await send(asking, `${home}/for-whom`, { who: 'cared' })
  // Day, month and year stand in the number.
  const born = {
    'birthOn.day': pinfl.slice(1, 3),
    'birthOn.month': pinfl.slice(3, 5),
    'birthOn.year': `19${pinfl.slice(5, 7)}`,
  }
  await send(asking, `${home}/person`, { ...named, ...born })

  const page = await openPage(asking)
  await page.goto(mandate)
  await expect(page.getByRole('link', { name: uz('apply') })).toBeVisible()
  await send(giving, mandate, { intent: 'end' })
  await page.reload()
  await expect(page.getByRole('link', { name: uz('askAgain') })).toBeVisible()
  await checkScreenOf(page)
  await page.goto(home)
  await expect(page.locator('main')).toContainText(uz('forWhom.gone'))
  await checkScreenOf(page)
  await page.getByRole('link', { name: uz('ask') }).click()
  await expect(page.locator('#familyName')).toHaveValue(familyName)
  await page.getByRole('button', { name: uz('forWhom.ask') }).click()
  await expect(page).toHaveURL(/\/account\/mandates\/[0-9a-f-]{36}$/)
  await expect(page.locator('main')).toContainText(uz('status.asked'))
})

test('with nothing ticked a mandate is not asked for, and the boxes say so', async ({ openPage }) => {
  const page = await openPage(await enterAsNewcomer(makeNewcomer()))
  await page.goto('/uz-Latn/account/mandates/new')
  for (const box of await page.locator('input[name=acts]').all()) await box.uncheck()
  await page.getByRole('button', { name: uz('request.send') }).click()
  await expect(page.locator('[data-error-summary]')).toContainText(uz('error.actsMissing'))
  await checkScreenOf(page)
})

test('a mandate is written down at the desk once, and ended there for who gave it', async ({ openPage }) => {
  const [holder, grantor] = [makeNewcomer(), makeNewcomer()]
  const holding = await openPage(await enterAsNewcomer(holder))
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  const desk = await openPage(specialist)
  await desk.goto('/uz-Latn/staff/mandates/new')
  const typed = {
    ...{ holderFamilyName: 'Boshqayeva', holderGivenName: holder.givenName, holderPinfl: holder.pinfl },
    ...{ familyName: grantor.familyName, givenName: grantor.givenName, pinfl: grantor.pinfl },
    document: 'ID AB1234567',
  }
  for (const [name, value] of Object.entries(typed)) await desk.locator(`#${name}`).fill(value)
  await choose(desk, 'basis', 'desk')
  await desk.locator('input[name=seen]').check()
  await press(desk, 'uz-Latn', 'mandates.desk.save')
  await expect(desk.locator('[data-error-summary]')).toContainText(uz('error.holderUnknown'))
  await expect(desk.locator('#document')).toHaveValue(typed.document)
  await checkScreenOf(desk)
  await desk.locator('#holderFamilyName').fill(holder.familyName)
  await press(desk, 'uz-Latn', 'mandates.desk.save')
  await expect(desk).toHaveURL(/\/staff\/mandates$/)
  const again = { ...typed, holderFamilyName: holder.familyName, basis: 'desk', seen: 'on', term: '12' }
  const body = new FormData()
  for (const [name, value] of Object.entries(again)) body.set(name, value)
  for (const act of ['apply', 'follow']) body.append('acts', act)
  await send(specialist, '/uz-Latn/staff/mandates/new', body)

  await desk.locator('#pinfl').fill(grantor.pinfl)
  await press(desk, 'uz-Latn', 'mandates.desk.find')
  await expect(desk.locator('main section')).toHaveCount(1)
  await checkScreenOf(desk)
  await holding.goto('/uz-Latn/account/mandates')
  await expect(holding.locator('main')).toContainText(uz('status.in_force'))
  await desk.getByRole('button', { name: uz('revoke') }).click()
  await expect(desk.locator('[data-toast]')).toContainText(uz('done.ended'))
  await holding.reload()
  await expect(holding.locator('main')).not.toContainText(uz('status.in_force'))
})
