import { signInOverHttp } from '../http'
import type { Arrived } from './arrivals'
import { query } from './database'

/** Somebody who has a place on a course that is still ahead, and could ask for one on another. */
export async function findPlace(): Promise<Arrived> {
  const [open] = await query<{ id: string }>(
    `SELECT id FROM training_course WHERE status = 'published' ORDER BY first_on DESC, id LIMIT 1`,
  )
  const client = await signInOverHttp('citizen-pension', 'citizen')
  return { client, starts: ['/trainings', `/trainings/new?course=${open?.id}`] }
}

/** A rehabilitation centre beside a course of each kind: written, ahead, under way, and over with its people. */
export async function findCourses(): Promise<Arrived> {
  const client = await signInOverHttp('organisation-rehabilitation', 'organisation_staff')
  const home = '/organisation/courses'
  const list = await (await client.get(`/uz-Latn${home}`)).text()
  const ids = [...list.matchAll(/\/organisation\/courses\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const courseOf = async (status: string) => {
    const [found] = await query<{ id: string }>(
      `SELECT c.id FROM training_course c LEFT JOIN training_place p ON p.course_id = c.id
       WHERE c.status = '${status}' AND c.id::text IN ('${ids.join("', '")}')
       GROUP BY c.id ORDER BY count(p.id) DESC, c.id LIMIT 1`,
    )
    return `${home}/${found?.id}`
  }
  const [draft, ahead, running, done] = await Promise.all(
    ['draft', 'published', 'running', 'done'].map(courseOf),
  )
  return {
    client,
    starts: [home, `${home}/new`, `${draft}/edit`, `${ahead}/cancel`, `${running}/attendance`, `${done}`],
  }
}

/** A clinician beside a prosthesis of another region, which its number finds in a form: no link leads there. */
export async function findClinicDevice(): Promise<Arrived> {
  const [device] = await query<{ id: string }>(
    `SELECT o.id FROM device_order o JOIN device_kind k ON k.code = o.device_code
     WHERE k.made_to_measure AND k.group_code = 'prosthesis' AND o.status IN ('ready', 'in_making', 'handed_over')
     ORDER BY o.status = 'ready' DESC, o.id LIMIT 1`,
  )
  if (!device) throw new Error('no workshop of the demonstration makes a prosthesis')
  const client = await signInOverHttp('organisation-rehabilitation', 'organisation_staff')
  return { client, starts: ['/organisation/devices', `/organisation/devices/${device.id}`] }
}
