import { expect, it } from 'vitest'
import { writeCalendar } from './calendar-file.server'

const visit = {
  uid: 'appointment-1',
  sequence: 2,
  title: 'Hamroh: qabul, A12',
  at: { from: new Date('2028-02-29T04:00:00Z'), until: new Date('2028-02-29T04:30:00Z') },
  place: 'Toshkent, Uchtepa; 12-uy',
  path: '/uz-Latn/appointments/1',
}
// Long lines are folded in such a file.
const linesOf = (dates: Parameters<typeof writeCalendar>[0]) =>
  writeCalendar(dates, new Date('2028-02-01T00:00:00Z'), (path) => `https://hamroh.uz${path}`)
    .replace(/\r\n /g, '')
    .split('\r\n')

it('a visit stands at its instant, has one name for ever and reminds a day before', () => {
  const lines = linesOf([visit])
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:appointment-1@hamroh.uz',
      'SEQUENCE:2',
      'DTSTART:20280229T040000Z',
      'DTEND:20280229T043000Z',
      'SUMMARY:Hamroh: qabul\\, A12',
      'LOCATION:Toshkent\\, Uchtepa\\; 12-uy',
      'STATUS:CONFIRMED',
      'TRIGGER:-P1D',
    ]),
  )
  expect(lines.find((line) => line.startsWith('URL'))).toMatch(/\/uz-Latn\/appointments\/1$/)
  expect(lines).toEqual(linesOf([visit]))
})

it('a day is a whole day, whatever the clock of this process', () => {
  const zone = process.env.TZ
  try {
    for (const other of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Tashkent']) {
      process.env.TZ = other
      const lines = linesOf([{ ...visit, at: { day: '2028-02-29' } }])
      expect(lines).toEqual(
        expect.arrayContaining(['DTSTART;VALUE=DATE:20280229', 'DTEND;VALUE=DATE:20280301']),
      )
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

it('what was called off goes from the calendar and reminds of nothing', () => {
  const lines = linesOf([{ ...visit, isCancelled: true }])
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines).not.toContain('BEGIN:VALARM')
})
