import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { names } from '../../../tests/setup/texts-in-test'
import { environment, typedForm } from '../../../tests/setup/typed-form'
import { groups, type KindName, kindNames, kinds, type Question, question } from './kinds'

const label = names('?')
const options = ['a', 'b'].map((code) => ({ code, text: names(code) }))
const every = { name: 'it', label }

/** One question of each kind, as a definition says it. */
const questions: Record<KindName, object> = {
  'yes-no': {},
  choice: { options },
  choices: { options },
  consent: {},
  language: {},
  device: {
    grownUp: { equals: ['for-whom.who', 'self'] },
    specialist: { label: names('the specialist'), hint: label },
  },
  text: { most: 50 },
  'long-text': { most: 50 },
  number: { least: 0, most: 9999 },
  money: { least: 1, most: 999_999_999 },
  date: { towards: 'past' },
  period: { towards: 'past' },
  phone: {},
  email: {},
  'paper-number': { paper: 'disability-certificate' },
  'bank-account': {},
  person: {},
  child: {},
  'household-member': {},
  address: { withStreet: true },
  'income-line': { options, least: 1, most: 999_999_999 },
  document: { kinds: [{ code: 'other', text: label }], leads: [{ text: label }] },
  repeated: {
    questions: [{ ...every, name: 'line', kind: 'income-line', options, least: 1, most: 9_999_999 }],
    least: 1,
    most: 3,
    each: label,
  },
}
const asked = (kind: KindName, more: object = {}): Question =>
  question.parse({ ...every, kind, ...questions[kind], ...more })

function read(kind: KindName, fields: Record<string, string | string[]>, more: object = {}) {
  const { answer, faults } = groups.read([asked(kind, more)], typedForm(fields), () => environment)
  return faults.length > 0 ? faults.map(({ field, error }) => `${field}: ${error}`) : answer.it
}

const someone = { 'it.familyName': 'Rahimov', 'it.givenName': 'Amirbek', ...day('it.birthOn', '12.9.2018') }
const amirbek = '51209189041040'

function day(field: string, text: string) {
  const [one = '', two = '', three = ''] = text.split('.')
  return { [`${field}.day`]: one, [`${field}.month`]: two, [`${field}.year`]: three }
}

const typed: [KindName, Record<string, string | string[]>, unknown][] = [
  ['yes-no', { it: 'yes' }, 'yes'],
  ['yes-no', { it: 'maybe' }, ['it: questions.error.yesNoMissing']],
  ['choice', { it: 'b' }, 'b'],
  ['choice', { it: 'toString' }, ['it: questions.error.choiceMissing']],
  ['choices', { it: ['b', 'a', 'x'] }, ['a', 'b']],
  ['choices', {}, ['it: questions.error.choicesMissing']],
  ['consent', { it: 'on' }, true],
  ['consent', {}, ['it: questions.error.consentMissing']],
  ['language', { it: 'uz-Cyrl' }, 'uz-Cyrl'],
  ['language', { it: 'de' }, ['it: questions.error.languageMissing']],
  ['device', { 'it.deviceCode': 'cane' }, { deviceCode: 'cane', madeToMeasure: false }],
  ['device', { 'it.deviceCode': 'specialist' }, { deviceCode: null, madeToMeasure: null }],
  ['device', { 'it.deviceCode': 'rocket' }, ['it.deviceCode: questions.error.deviceMissing']],
  ['device', { 'it.deviceCode': 'repair-shin' }, ['it.deviceCode: questions.error.deviceMissing']],
  ['text', { it: '\u200E  Bogʻ  koʻchasi ' }, 'Bogʻ koʻchasi'],
  ['text', { it: '…' }, ['it: typed.text.noWords']],
  ['text', { it: '😀 ❤️ 👨‍👩‍👧' }, ['it: typed.text.noWords']],
  ['text', { it: 'x'.repeat(51) }, ['it: questions.error.text.tooLong']],
  ['long-text', { it: 'a\r\n\r\n\r\nb' }, 'a\n\nb'],
  ['number', { it: '1 200' }, 1200],
  ['number', { it: '3 человека' }, 3],
  ['number', { it: '3 oy' }, ['it: typed.number.unit']],
  ['number', { it: '-1' }, ['it: typed.number.negative']],
  ['money', { it: '1,2 mln soʻm' }, '120000000'],
  ['money', { it: '0' }, ['it: questions.error.money.tooSmall']],
  ['money', { it: '$5' }, ['it: typed.money.currency']],
  ['date', day('it', '5.mart.2020'), '2020-03-05'],
  ['date', { 'it.day': '05.03.1985' }, '1985-03-05'],
  ['date', day('it', '27.11.2026'), ['it: questions.error.dateFuture']],
  ['date', day('it', '31.2.2020'), ['it: typed.date.february']],
  ['period', day('it.from', '1.2.2020'), { from: '2020-02-01', until: null }],
  [
    'period',
    { ...day('it.from', '1.2.2020'), ...day('it.until', '31.1.2020') },
    ['it.until: questions.error.periodOrder'],
  ],
  ['phone', { it: 'тел. 90 123-45-67' }, '998901234567'],
  ['phone', { it: '+7 912 345 67 89' }, ['it: typed.phone.foreign']],
  ['email', { it: 'Ali@Mail.UZ' }, 'ali@mail.uz'],
  ['paper-number', { it: 'НГ-1100245' }, 'НГ-1100245'],
  [
    'bank-account',
    { 'it.account': '2261 8840 1234 5678 9012', 'it.bankCode': 'MFO 00444' },
    ['it.account: typed.account.currency'],
  ],
  [
    'bank-account',
    { 'it.account': 'х/р 22618 000 1 23456789 012', 'it.bankCode': '00-444' },
    { account: '22618000123456789012', bankCode: '00444' },
  ],
  [
    'bank-account',
    { 'it.account': 'UzCard 8600 1234 5678 9013' },
    ['it.account: typed.account.cardWrong', 'it.bankCode: questions.error.bankCodeMissing'],
  ],
  ['bank-account', { 'it.account': 'karta: 8600-1234 5678 9012' }, { card: '8600123456789012' }],
  [
    'bank-account',
    { 'it.account': '8600 1234 5678 9012', 'it.bankCode': '00444' },
    ['it.bankCode: questions.error.bankCodeOfCard'],
  ],
  ['person', { ...someone, 'it.pinfl': '5 120918 9041040' }, expect.objectContaining({ pinfl: amirbek })],
  ['person', someone, ['it.pinfl: questions.error.pinflMissing']],
  ['child', { ...someone, 'it.birthCertificate': 'i-tn 0456123' }, expect.objectContaining({ pinfl: null })],
  [
    'child',
    { ...someone, ...day('it.birthOn', '12.9.2008'), 'it.birthCertificate': 'I-TN 0456123' },
    ['it.birthOn: questions.error.notAChild'],
  ],
  ['household-member', { ...someone, 'it.relation': 'child' }, expect.objectContaining({ pinfl: null })],
  ['household-member', someone, ['it.relation: questions.error.relationMissing']],
  ['address', { 'it.soato': '1726262', 'it.street': ' Bogʻ, 12 ' }, { soato: '1726262', street: 'Bogʻ, 12' }],
  ['address', { 'it.soato': '1799999', 'it.street': 'Bogʻ' }, ['it.soato: questions.error.districtMissing']],
  ['income-line', { 'it.source': 'a', 'it.amount': '500 ming' }, { source: 'a', amount: '50000000' }],
  ['income-line', { 'it.source': 'a' }, ['it.amount: questions.error.money.missing']],
  ['document', {}, { finished: true }],
  [
    'repeated',
    { 'it.count': '3', 'it.0.line.source': 'a', 'it.0.line.amount': '5', 'it.2.remove': 'on' },
    [{ line: { source: 'a', amount: '500' } }],
  ],
  ['repeated', { 'it.count': '1' }, ['it: questions.error.itemsMissing']],
]

describe('what people type', () => {
  it.each(typed)('%s: %j', (kind, fields, expected) => {
    expect(read(kind, fields)).toEqual(expected)
  })

  it('is tried for every kind', () => {
    const tried = typed.map(([kind]) => kind)
    expect(kindNames.filter((kind) => !tried.includes(kind))).toEqual([])
  })

  it('may be left out where the definition says so', () => {
    const leaveable = kindNames.filter((kind) => !['document', 'consent'].includes(kind))
    for (const kind of leaveable) {
      expect({ kind, it: read(kind, {}, { optional: true }) }).toEqual({ kind, it: null })
    }
  })
})

// The real things that people typed, by reader.
const golden = new URL('./readers/golden/', import.meta.url)
const kindOfRow: Record<string, KindName> = {
  phone: 'phone',
  email: 'email',
  money: 'money',
}

describe('golden inputs', () => {
  it.each(readdirSync(golden))('%s is read by the kinds as by the readers', (file) => {
    const rows = readFileSync(new URL(file, golden), 'utf8').split('\n')
    const wrong = rows.flatMap((row) => {
      const [name = '', text = '', expected = ''] = row.split('\t')
      const kind = kindOfRow[name]
      if (!kind) return []
      const typed = JSON.parse(`"${text}"`) as string
      const answer = read(kind, { it: typed }, kind === 'money' ? { least: 100 } : {})
      const isRead = !Array.isArray(answer)
      const agrees = expected.startsWith('=') ? isRead && `=${answer}` === expected : !isRead
      return agrees || !typed.trim() ? [] : [`${row}: ${JSON.stringify(answer)}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('what was accepted', () => {
  const texts = fc.oneof(
    fc.constantFrom('yes', 'a', 'on', 'ru', 'cane', '1726262', 'child', '5', '12', '2018', '3', amirbek),
    fc.constantFrom('Rahimov', '90 123 45 67', 'a@b.uz', '500 ming', 'I-TN 0456123', '22618000123456789012'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const parts = ['', '.deviceCode', '.from.day', '.from.month', '.from.year', '.until.day', '.day', '.month']
  const more = ['.year', '.familyName', '.givenName', '.birthOn.day', '.birthOn.month', '.birthOn.year']
  const last = [
    '.pinfl',
    '.birthCertificate',
    '.relation',
    '.soato',
    '.street',
    '.source',
    '.amount',
    '.account',
  ]
  const list = ['.bankCode', '.count', '.0.line.source', '.0.line.amount']
  const fields = [...parts, ...more, ...last, ...list].map((part) => `it${part}`)

  it.each(kindNames)('%s is kept, described, redacted, shown again and never thrown at', (kind) => {
    const one = asked(kind, { optional: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...fields), texts), { maxLength: 12 }), (sent) => {
        const form = typedForm(Object.fromEntries(sent))
        const { answer, faults } = groups.read([one], form, () => environment)
        if (faults.length > 0) return
        expect(groups.holds([one], answer, environment)).toBe(true)
        expect(() => groups.describe([one], answer, environment, () => null)).not.toThrow()
        expect(() => groups.redact([one], answer)).not.toThrow()
        const again = groups.read([one], typedForm(groups.values([one], answer)), () => environment)
        if (kind !== 'document') expect(again.answer).toEqual(answer)
      }),
      { numRuns: 60 },
    )
  })

  it.each(kindNames)(
    '%s migrates once: an answer of today stays, whatever else comes does not throw',
    (kind) => {
      fc.assert(
        fc.property(fc.jsonValue(), (stored) => {
          const once = kinds[kind].migrate(stored)
          expect(kinds[kind].migrate(once)).toEqual(once)
        }),
        { numRuns: 60 },
      )
    },
  )
})

it('says nothing of a person in a log', () => {
  const secrets = { pinfl: amirbek, phone: '998901234567', email: 'ali@mail.uz', text: 'HIV' }
  const ofHealth = { options: ['first-group', 'none'].map((code) => ({ code, text: names(code) })) }
  const told = JSON.stringify([
    groups.redact([asked('child')], {
      it: {
        pinfl: secrets.pinfl,
        familyName: 'Rahimov',
        givenName: 'A',
        patronymic: null,
        birthOn: '2018-09-12',
        birthCertificate: null,
      },
    }),
    groups.redact([asked('phone')], { it: secrets.phone }),
    groups.redact([asked('email')], { it: secrets.email }),
    groups.redact([asked('long-text')], { it: secrets.text }),
    groups.redact([asked('device')], { it: { deviceCode: 'prosthesis-shin', madeToMeasure: true } }),
    groups.redact([asked('bank-account')], { it: { account: '22618000123456789012', bankCode: '00444' } }),
    groups.redact([asked('choice', ofHealth)], { it: 'first-group' }),
    groups.redact([asked('choices', ofHealth)], { it: ['first-group'] }),
    groups.redact([asked('income-line', ofHealth)], { it: { source: 'first-group', amount: '900000' } }),
  ])
  expect(told).not.toContain('broken')
  for (const secret of [...Object.values(secrets), 'Rahimov', 'prosthesis', '22618000', 'first-group'])
    expect(told).not.toContain(secret)
  const yesOrNo = [true, false].map((it) => groups.redact([asked('yes-no')], { it }))
  expect(yesOrNo[0]).toEqual(yesOrNo[1])
})

it('says of each line of a household what it is', () => {
  const household = asked('repeated', {
    questions: [{ ...every, name: 'member', kind: 'household-member', spread: true }],
  })
  const member = { familyName: 'Rahimov', givenName: 'Amirbek', patronymic: null, birthOn: '2018-09-12' }
  const answer = { it: [{ ...member, relation: 'child', pinfl: amirbek }] }
  const [line] = groups.describe([household], answer, environment, () => null)
  expect(line?.value).toMatchObject({
    kind: 'list',
    items: ['name', 'birthOn', 'relation', 'pinfl'].map((part) => ({
      kind: 'line',
      label: { key: `questions.answer.${part}` },
    })),
  })
})
