import { withClient } from '../../../app/cli/database/database'
import type { TestServer } from '../../../app/cli/database/test-server'
import { demonstrationPeople } from '../../../prisma/seed/people/people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import { seedDayOf } from '../../../prisma/seed/seed-day'
import { type BenchPortal, signIn } from '../portal'
import { type Asked, measureWaiting } from './measure-waiting'

/** The centre of the demonstration specialists. */
export const benchCentre = '1726262'

/** What staff and applicants wait for with so many cases, twice: `npm run bench -- cases 10000 1000000`. */
export async function measureCasePages(test: TestServer, sizes: readonly number[]): Promise<void> {
  await measureWaiting(test, sizes, { load: 'cases', template: 'seeded', listAsked })
}

async function listAsked({ env }: BenchPortal): Promise<Asked[]> {
  const specialist = 'specialist-uchtepa-1'
  const staff = await signIn({ ...env, BENCH_PERSON: specialist, BENCH_ROLE: 'inson_specialist' })
  const people = demonstrationPeople(seedDayOf(new Date(`${env.SEED_DAY}T07:00:00Z`)))
  const pinfl = people.find(({ key }) => key === specialist)?.pinfl ?? ''
  const citizen = await signIn({ ...env, BENCH_PERSON: 'citizen-hearing' })
  const cases = await withClient(String(env.DATABASE_URL), async (client) => {
    const { rows } = await client.query<{ id: string; number: string }>(
      // Of what a colleague has, a reason would be asked first.
      `select id, number from case_file where centre_code = $1 and assignee_id = $2 and not is_protected
        order by id desc limit 50`,
      [benchCentre, personSeedId(pinfl)],
    )
    return rows
  })
  const queue = (query: string) => `/uz-Latn/staff?${query}`
  const names = ['Karimov', 'Каримова', 'Абдуллаев', 'Yusup', 'юлдаш', 'Nodira Qos', 'Рахим', 'Zulf']
  const filters = ['all', 'unassigned', 'mine', 'overdue', 'appeals', 'closed']
  return [
    { name: 'queue', paths: filters.map((filter) => queue(`filter=${filter}`)), aim: 40, cookie: staff },
    {
      name: 'search by name',
      paths: names.map((q) => queue(`filter=all&q=${encodeURIComponent(q)}`)),
      aim: 50,
      cookie: staff,
    },
    {
      name: 'search by number',
      paths: cases.map(({ number }) => queue(`filter=all&q=${number}`)),
      aim: 50,
      cookie: staff,
    },
    {
      name: 'search by half of one',
      paths: cases.map(({ number }) => queue(`filter=all&q=${number.slice(-4)}`)),
      aim: 50,
      cookie: staff,
    },
    { name: 'case', paths: cases.map(({ id }) => `/uz-Latn/staff/cases/${id}`), aim: null, cookie: staff },
    { name: 'own applications', paths: ['/uz-Latn/applications'], aim: null, cookie: citizen },
    { name: 'finder', paths: ['/uz-Latn/finder'], aim: null },
  ]
}
