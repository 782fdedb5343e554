import { follow, press } from '../support/actions'
import { dayThere } from '../support/arrange/arrange-assisted'
import { arrangeCase } from '../support/arrange/arrange-case'
import { readVersion, send } from '../support/arrange/arrange-voucher'
import { query } from '../support/arrange/database'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test } from '../support/test'
import { patternOf, textOf } from '../support/texts'

// Whoever is away says so, and a colleague takes over what she left: in Samarkand, where no other test works.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'ru'
const text = (key: string, values?: Record<string, string>) => textOf(locale, key, values)

test('a specialist is away, her case is found and taken over, and she is back', async ({ openPage }) => {
  const away = await signInOverHttp('specialist-samarkand', 'inson_specialist')
  const found = await arrangeCase('legal-help', { soato: '1718401' })
  await send(away, found.home, { intent: 'take', version: await readVersion(away, found.home) })

  const [deputy] = await query<{ id: string }>(
    `select id from person where family_name = 'Rasulova' and given_name = 'Kamola'`,
  )
  const colleague = await openPage(await signInOverHttp('several-roles', 'inson_specialist'))
  await colleague.goto(found.home)
  await expect(colleague, 'of no deputy a reason is asked').toHaveURL(/\/reason/)

  const own = await openPage(away)
  await own.goto(`/${locale}/staff/absences`)
  const today = dayThere((await away.get(`/${locale}/staff/absences`)).headers.get('date'))
  await fill('fromOn', today)
  await fill('untilOn', new Date(today.getTime() - 86_400_000))
  await press(own, locale, 'staff.absences.save')
  await expect(own.locator('.error-summary')).toBeVisible()
  await checkScreenOf(own)
  await fill('untilOn', new Date(today.getTime() + 3 * 86_400_000))
  await own.locator('[name=deputyId]').selectOption(deputy?.id ?? '')
  await press(own, locale, 'staff.absences.save')
  await expect(own.locator('[data-toast]')).toContainText(text('staff.absences.marked'))
  await expect(own.locator('main')).toContainText(patternOf(locale, 'staff.absences.standsIn'))
  await checkScreenOf(own)

  await colleague.goto(`/${locale}/staff/absences`)
  await expect(colleague.locator('main')).toContainText(text('staff.absences.youStandIn'))
  await checkScreenOf(colleague)
  await follow(colleague, locale, 'staff.absences.toCases')
  await checkScreenOf(colleague)
  await colleague.locator(`main a[href$="/staff/cases/${found.id}"]`).click()
  await press(colleague, locale, 'staff.action.takeOver')
  await expect(colleague.locator('[data-toast]')).toContainText(text('staff.done.takenOver'))
  await checkScreenOf(colleague)

  await own.reload()
  await press(own, locale, 'staff.absences.ownBack')
  await expect(own.locator('[data-toast]')).toContainText(text('staff.absences.ended'))

  async function fill(field: string, day: Date): Promise<void> {
    const parts = { day: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear() }
    for (const [part, value] of Object.entries(parts))
      await own.locator(`[name="${field}.${part}"]`).fill(String(value))
  }
})
