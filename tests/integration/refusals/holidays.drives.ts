import { confirmHoliday, prepareHoliday, withdrawHoliday } from '~/domains/administration/index.server'
import { giveAccount } from '~/domains/care/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from './scene'

/** Days off, and the account of money that came back. */
export async function driveHolidays(scene: Scene): Promise<Drive[]> {
  const admin = scene.as('administrator', scene.person('administrator'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const today = dayOf(admin.now())
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000)
  // Some free days far ahead of every feast that there is, and one that is off.
  const far = 4_000
  await scene.put(`insert into holiday (date, name_key) values ($1, 'reference.holiday.navroz')`, [day(far)])
  const change = async (act: string, days: number, status = 'prepared', preparedBy = 'administrator-2') => {
    const id = newId()
    await scene.put(
      `insert into holiday_change (id, act, date, name_texts, source, status, prepared_by_id, prepared_at,
         confirmed_by_id, confirmed_at)
       values ($1, $2::holiday_act, $3, case when $2 = 'add' then '{"en":"Day"}'::jsonb else '{}'::jsonb end, 'test',
         $4::proposal_status, $5, now(), case when $4 = 'confirmed' then $6::uuid end,
         case when $4 = 'confirmed' then now() end)`,
      [id, act, day(days), status, scene.person(preparedBy), scene.person('administrator')],
    )
    return id
  }
  const prepare =
    (act: 'add' | 'remove', days: number, by = admin) =>
    () =>
      perform(by, prepareHoliday, {
        ...{ act, date: day(days), toDate: null, nameTexts: act === 'add' ? { en: 'Day' } : {} },
        ...{ source: 'A source', sourceTexts: { en: 'A source' } },
      })
  await change('add', far + 1)
  const own = await change('add', far + 2, 'prepared', 'administrator')
  const past = await change('add', -3)
  const there = await change('add', far)
  const notThere = await change('remove', far + 3)
  const decided = await change('add', far + 4, 'confirmed')
  return [
    ...drivesOf('prepareHoliday', {
      'admin.error.notAllowed': prepare('add', far + 9, stranger),
      'admin.holidays.error.past': prepare('add', 0),
      'admin.holidays.error.there': prepare('add', far),
      'admin.holidays.error.notThere': prepare('remove', far + 9),
      'admin.holidays.error.waiting': prepare('add', far + 1),
    }),
    ...drivesOf('confirmHoliday', {
      'admin.error.notAllowed': () => perform(stranger, confirmHoliday, own),
      'admin.error.proposalUnknown': () => perform(admin, confirmHoliday, newId()),
      'admin.error.proposalDecided': () => perform(admin, confirmHoliday, decided),
      'admin.holidays.error.past': () => perform(admin, confirmHoliday, past),
      'admin.holidays.error.there': () => perform(admin, confirmHoliday, there),
      'admin.holidays.error.notThere': () => perform(admin, confirmHoliday, notThere),
      'sides.error.confirmParameter': () => perform(admin, confirmHoliday, own),
    }),
    ...drivesOf('withdrawHoliday', {
      'admin.error.notAllowed': () => perform(stranger, withdrawHoliday, own),
      'admin.error.proposalUnknown': () => perform(admin, withdrawHoliday, newId()),
      'admin.error.proposalDecided': () => perform(admin, withdrawHoliday, decided),
    }),
    ...drivesOf('giveAccount', {
      'care.error.accountNotNeeded': () =>
        perform(stranger, giveAccount, {
          caseId: newId(),
          account: '22618000123456789012',
          bankCode: '00444',
        }),
    }),
  ]
}
