import { cleanLine } from '../../../app/lib/typed/clean'
import { habits } from '../../../app/ui/form/text-kind'
import { query } from '../support/arrange/database'
import { makeNewcomer } from '../support/arrange/newcomer'
import { crawl } from '../support/crawl/crawl'
import {
  errorAt,
  type RenderedField,
  type RenderedForm,
  readForms,
  valueIn,
} from '../support/crawl/rendered-forms'
import { samplesOf, samplesOfEach } from '../support/crawl/typed-samples'
import { HttpClient, passOneId, signInOverHttp } from '../support/http'
import { expect, test } from '../support/test'

// Every form that is rendered anywhere, found by walking: each field takes and refuses the golden inputs of its kind as
// its reader does, the refusal stands beside the field, and what was typed still stands in it. Nothing is written: in
// every post something is wrong.

interface Walk {
  person: string | null
  role: string
  locale: string
  starts: readonly string[]
  /** Pages that only some records have: an address with what the statement finds. */
  also?: readonly [path: string, sql: string][]
}

const walks: Walk[] = [
  {
    person: null,
    role: 'visitor',
    locale: 'ru',
    starts: ['/checkout', '', '/orders', '/market', '/cart', '/mandate'],
  },
  { person: 'buyer', role: 'buyer', locale: 'en', starts: ['/account', '/seller/apply', '/account/contact'] },
  { person: 'citizen-parent', role: 'citizen', locale: 'uz-Latn', starts: ['/vouchers'] },
  {
    person: 'artisan-ceramist',
    role: 'artisan',
    locale: 'uz-Cyrl',
    starts: ['/seller', '/seller/products/new'],
  },
  {
    person: 'maker-samarkand',
    role: 'maker_staff',
    locale: 'ru',
    starts: ['/maker'],
    also: [
      [
        '/maker/orders/',
        `SELECT o.id FROM device_order o JOIN maker m ON m.id = maker_id
         WHERE o.status = 'ready' AND slug = 'registon-orto' AND handover_attempts = 0 ORDER BY o.id LIMIT 1`,
      ],
    ],
  },
  {
    person: 'specialist-uchtepa-1',
    role: 'inson_specialist',
    locale: 'en',
    starts: [],
    also: ['refuse', 'approve', 'correction'].map((step): [string, string] => [
      '/staff/cases/',
      `SELECT a.id || '/${step}' AS id FROM case_file a JOIN person p ON p.id = assignee_id
       WHERE status = 'in_review' AND family_name = 'Toʻxtayev' ORDER BY a.id LIMIT 1`,
    ]),
  },
  { person: 'head-uchtepa', role: 'inson_head', locale: 'uz-Latn', starts: ['/staff', '/staff/absences'] },
  { person: 'finance', role: 'finance_officer', locale: 'en', starts: ['/staff/finance'] },
  { person: 'approver', role: 'approver', locale: 'ru', starts: ['/admin/sellers'] },
  { person: 'administrator', role: 'administrator', locale: 'uz-Cyrl', starts: ['/admin'] },
]

test('every field of every form takes what people type', async () => {
  const seen = new Set<string>()
  const found = await Promise.all(walks.map((walk) => tryWalk(walk, seen)))
  expect(found.flat()).toEqual([])
  const kinds = [...seen].flatMap((form) => form.split(' ').map((field) => field.split(':')[1] ?? ''))
  const steps = ['birthCertificate', 'certificate', 'account', 'bankCode']
  expect([...new Set([...kinds, ...steps])].sort(), 'kinds of fields that were met').toEqual(
    Object.keys(habits).concat('number', 'money', 'date', 'search', 'text').sort(),
  )
})

async function tryWalk(
  { person, role, locale, starts, also = [] }: Walk,
  seen: Set<string>,
): Promise<string[]> {
  const client = person ? await signInOverHttp(person, role) : new HttpClient()
  if (!person) await fillCart(client)
  const exact = await Promise.all(
    also.map(async ([path, sql]) => path + ((await query<{ id: string }>(sql))[0]?.id ?? 'missing')),
  )
  const walked = await crawl(
    client,
    starts.map((start) => `/${locale}${start}`),
  )
  const paths = [...exact.map((path) => `/${locale}${path}`), ...walked]
  const faults: string[] = []
  // The showcase of the design system sends nothing anywhere.
  for (const path of paths.filter((path) => !path.endsWith('/ui')))
    faults.push(...(await tryPage(client, path, seen)))
  return faults
}

/** Without something in the cart nobody is asked who gets it. */
async function fillCart(client: HttpClient): Promise<void> {
  const [product] = await query<{ slug: string }>(
    `SELECT slug FROM product WHERE status = 'published' AND stock > 5 ORDER BY id LIMIT 1`,
  )
  await client.post(`/ru/market/products/${product?.slug}`, { quantity: '1' })
}

async function tryPage(client: HttpClient, path: string, seen: Set<string>): Promise<string[]> {
  const faults: string[] = []
  for (const form of readForms(await (await client.get(path)).text())) {
    const mark = form.fields.map(({ name, kind }) => `${name}:${kind}`).join(' ')
    if (seen.has(mark)) continue
    seen.add(mark)
    for (const asked of oneByOne(form)) faults.push(...(await tryForm(client, path, asked)))
  }
  return faults
}

/** What is done to several products at once, by the one field that it reads. */
const actOf: Readonly<Record<string, string>> = { priceTiyin: 'price', percent: 'percentUp', stock: 'stock' }

/** Of the form that reads only the field of what is chosen, each field by itself. */
function oneByOne(form: RenderedForm): RenderedForm[] {
  if (!form.fields.some(({ name }) => name === 'percent')) return [form]
  return form.fields.map((field) => ({
    ...form,
    fields: [field],
    fixed: { ...form.fixed, act: actOf[field.name] ?? '' },
  }))
}

test('every step of an application takes what people type', async () => {
  const { email: _, certificate, ...known } = makeNewcomer()
  const citizen = await passOneId(known)
  const started = await citizen.post('/ru/applications/new/device-voucher')
  const home = started.headers.get('location')?.replace(/\/[^/]+$/, '') ?? ''
  const answer = (step: string, form: Record<string, string>) => citizen.post(`${home}/${step}`, form)
  const faults: string[] = []
  const look = async (step: string) => faults.push(...(await tryPage(citizen, `${home}/${step}`, new Set())))
  await answer('for-whom', { who: 'child' })
  await look('person')
  await answer('for-whom', { who: 'self' })
  await look('certificate')
  await answer('certificate', { basis: 'certificate', number: certificate })
  await answer('device', { deviceCode: 'prosthesis-shin' })
  await answer('measurements', { known: 'no' })
  await look('contact')
  expect(faults).toEqual([])
})

/** One post each time fills all fields: every second one with what must be taken, the others with what is wrong. */
async function tryForm(client: HttpClient, path: string, form: RenderedForm): Promise<string[]> {
  const faults: string[] = []
  const samples = samplesOf(path.split('/')[1] ?? '')
  const fields = form.fields.map((field) => ({ field, ...samples(field.kind) }))
  for (const turn of [0, 1]) {
    for (let round = 0; round < samplesOfEach; round += 1) {
      const tries = fields.map(({ field, taken, refused }, index) => {
        const isTaken = index % 2 === turn || refused.length === 0
        const from = isTaken ? taken : refused
        return { field, isTaken, typed: from[round % from.length] ?? '', isDue: round < from.length }
      })
      if (form.method === 'post' && tries.every(({ isTaken }) => isTaken)) continue
      if (!tries.some(({ isDue }) => isDue)) continue
      faults.push(...(await send(client, path, form, tries)))
    }
  }
  return faults
}

/** What is chosen, so that the fields that go with it are asked for. */
const asking = { delivery: 'visit', whom: 'child', transport: 'fetch' }
/** The same where its name says something else in other forms. */
const askingOf: Readonly<Record<string, Record<string, string>>> = { '/seller/apply': { kind: 'enterprise' } }

interface Try {
  field: RenderedField
  typed: string
  isTaken: boolean
}

async function send(client: HttpClient, path: string, form: RenderedForm, tries: Try[]): Promise<string[]> {
  const typed = Object.fromEntries(tries.map(({ field, typed }) => [field.name, typed]))
  const to = form.action || path
  const chosen = Object.entries(asking).filter(([name]) => name in form.fixed)
  const own = askingOf[to.replace(/^\/[^/]+/, '')]
  const sent = { ...form.fixed, ...Object.fromEntries(chosen), ...own, ...typed }
  const answer = await (form.method === 'post'
    ? client.post(to, sent)
    : client.get(`${to.split('?')[0]}?${new URLSearchParams(sent)}`))
  const where = `${form.method} ${to}`
  const html = await answer.text()
  if (answer.status >= 500) return [`${where}: ${answer.status} for ${JSON.stringify(typed)}`]
  if (form.method === 'post' && answer.status < 400)
    return [
      `${where}: ${answer.status}, so something was written with ${JSON.stringify(typed).slice(0, 300)}`,
    ]
  return tries.flatMap((each) => judge(html, form, each).map((fault) => `${where}: ${fault}`))
}

function judge(html: string, form: RenderedForm, { field, typed, isTaken }: Try): string[] {
  const { method } = form
  const faults: string[] = []
  const say = (fault: string) => faults.push(`${field.name}: ${fault} ${JSON.stringify(typed.slice(0, 60))}`)
  const kept = valueIn(html, field)
  const wanted = field.isSecret ? '' : typed
  // A search says what it looked for, without what nobody sees.
  if (kept !== wanted && (method === 'post' || kept !== cleanLine(wanted)))
    say(`holds ${JSON.stringify(kept?.slice(0, 60))} after`)
  const error = errorAt(html, field.id)
  if (isTaken && error && hasReader(field)) say(`says “${error}” of`)
  if (!isTaken && method === 'post' && !error && !isLeftAlone(form, field)) say('says nothing of')
  if (error && /^[a-z]+(?:\.\w+)+$/.test(error)) say(`has no words for ${error},`)
  return faults
}

// The text of a photo is read by the button that takes the photo.
function isLeftAlone({ fixed }: RenderedForm, { name }: RenderedField): boolean {
  return name === 'alt' && fixed.intent !== 'addPhoto'
}

// Whether words are enough, and a day is in time, is for each form to say.
function hasReader({ kind }: RenderedField): boolean {
  return !['words', 'text', 'address', 'date', 'search', 'lookUp'].includes(kind)
}
