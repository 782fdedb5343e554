import {
  changeVersion,
  deleteVersion,
  publishVersion,
  returnVersion,
  startVersion,
  submitVersion,
  takeVersion,
} from '~/domains/services/index.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from './scene'

/** Versions of services: one that is being written, one that waits, one published ahead. */
export async function driveVersions(scene: Scene): Promise<Drive[]> {
  const admin = scene.as('administrator', scene.person('administrator'))
  const other = scene.as('administrator', scene.person('administrator-2'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const inDays = (days: number) =>
    new Date(dayOf(admin.now()).getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const draft = (serviceCode: string, from: string | null, definition = 'definition') =>
    scene.put(
      `insert into service_version (service_code, number, status, valid_from, definition, author_id)
        select service_code, 90, 'draft', $2::date, ${definition}, $3 from service_version
          where service_code = $1 order by number desc limit 1`,
      [serviceCode, from, admin.personId],
    )
  await draft('legal-help', null)
  await draft('material-aid', null)
  await draft('carer-allowance', inDays(20))
  await draft('guardianship', inDays(20), `'{}'`)
  const whole = `(select definition from service_version where service_code = 'material-aid' and number = 1)`
  await draft('home-help', inDays(-2), whole)
  await draft('meals-at-home', inDays(20), whole)
  await draft('inclusive-employer', null, whole)
  for (const code of ['meals-at-home', 'inclusive-employer']) await publishAhead(scene, code, inDays(40))
  const seen = (serviceCode: string, number = 90, revision = 1) => ({ serviceCode, number, revision })
  const same = (content: Readonly<Record<string, unknown>>) => content
  const huge = () => ({ text: 'x'.repeat(1_000_001) })
  const written = seen('material-aid')
  const waiting = seen('carer-allowance')
  const none = seen('material-aid', 999)
  const old = seen('material-aid', 90, 7)
  const published = seen('material-aid', 1)
  const change =
    (at: typeof written, by = admin, make: typeof same | typeof huge = same) =>
    () =>
      perform(by, changeVersion, at, make)
  const submit =
    (at: typeof written, from = 20, by = admin) =>
    () =>
      perform(by, submitVersion, at, inDays(from))
  const remove =
    (at: typeof written, by = admin) =>
    () =>
      perform(by, deleteVersion, at)
  const take =
    (at: typeof written, by = other) =>
    () =>
      perform(by, takeVersion, at)
  const back =
    (at: typeof written, by = other) =>
    () =>
      perform(by, returnVersion, at, null)
  const publish =
    (at: typeof written, by = other) =>
    () =>
      perform(by, publishVersion, at)
  return [
    ...drivesOf('startVersion', {
      'services.error.notAllowed': () => perform(stranger, startVersion, 'material-aid'),
      'services.error.serviceNotFound': () => perform(admin, startVersion, 'no-such-service'),
      'services.error.draftWaits': () => perform(admin, startVersion, 'material-aid'),
    }),
    ...drivesOf('changeVersion', {
      'services.error.notAllowed': change(written, stranger),
      'services.error.versionNotFound': change(none),
      'services.error.notBeingWritten': change(published),
      'services.error.versionChanged': change(old),
      'services.error.notAuthor': change(written, other),
      'services.error.tooLarge': change(written, admin, huge),
    }),
    ...drivesOf('submitVersion', {
      'services.error.notAllowed': submit(written, 20, stranger),
      'services.error.versionNotFound': submit(none),
      'services.error.notBeingWritten': submit(waiting),
      'services.error.versionChanged': submit(old),
      'services.error.notAuthor': submit(written, 20, other),
      'services.error.dayTooEarly': submit(written, 0),
      'services.error.dayTaken': submit(seen('inclusive-employer')),
      'services.error.incomplete': submit(seen('legal-help')),
    }),
    ...drivesOf('deleteVersion', {
      'services.error.notAllowed': remove(written, stranger),
      'services.error.versionNotFound': remove(none),
      'services.error.notBeingWritten': remove(waiting),
      'services.error.versionChanged': remove(old),
      'services.error.notAuthor': remove(written, other),
    }),
    ...drivesOf('takeVersion', {
      'services.error.notAllowed': take(written, stranger),
      'services.error.versionNotFound': take(none),
      'services.error.notBeingWritten': take(waiting),
      'services.error.versionChanged': take(old),
    }),
    ...drivesOf('returnVersion', {
      'services.error.notAllowed': back(waiting, stranger),
      'services.error.versionNotFound': back(none),
      'services.error.notBeingWritten': back(published),
      'services.error.versionChanged': back(old),
      'services.error.notOffered': back(written),
    }),
    ...drivesOf('publishVersion', {
      'services.error.notAllowed': publish(waiting, stranger),
      'services.error.versionNotFound': publish(none),
      'services.error.notBeingWritten': publish(published),
      'services.error.versionChanged': publish(old),
      'services.error.notOffered': publish(written),
      'services.error.incomplete': publish(seen('guardianship')),
      'services.error.dayTooEarly': publish(seen('home-help')),
      'services.error.dayTaken': publish(seen('meals-at-home')),
      'sides.error.publishVersion': publish(waiting, admin),
    }),
  ]
}

async function publishAhead({ put }: Scene, serviceCode: string, from: string): Promise<void> {
  const ended =
    'update service_version set valid_until = $2::date - 1 where service_code = $1 and valid_until is null'
  await put(`${ended} and status = 'published'`, [serviceCode, from])
  await put(
    `insert into service_version (service_code, number, status, valid_from, definition, published_at)
      select service_code, 80, 'published', $2::date, definition, now() from service_version
        where service_code = $1 and number = 90`,
    [serviceCode, from],
  )
}
