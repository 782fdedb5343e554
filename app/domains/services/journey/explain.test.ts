import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readShippedRights } from '../../../../prisma/seed/services/service-rights'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { explainCounts, explainRules } from './explain'

const asOf = new Date('2026-03-02T04:00:00Z')
const said = (facts: Record<string, unknown>) => ({ outcome: 'found' as const, facts, asOf })
const submission = {
  ...{ at: '2026-11-20T05:00:00.000Z', journeyVersion: 1, labels: {}, documentIds: [] },
  answers: { certificate: { basis: 'certificate', number: 'NG-1100245' } },
  beneficiary: {
    ...{ pinfl: '31705849011016', familyName: 'Karimov', givenName: 'Sherzod', patronymic: null },
    birthOn: '1984-05-17',
  },
}
const voucher = shippedJourney('device-voucher')
const ruleOf = (rules: ReturnType<typeof explainRules>, id: string) => rules.find(({ rule }) => rule === id)

it('says of each rule how it was judged, by what, and from which register of which day', () => {
  const checks = {
    'disability-register': said({ certificateNumber: 'NG 1100245', validUntil: '2029-05-31' }),
  }
  const rules = explainRules(voucher, { ...submission, checks })
  expect(ruleOf(rules, 'certificateValid')).toMatchObject({
    verdict: 'yes',
    values: { validUntil: '2029-05-31' },
  })
  expect(ruleOf(rules, 'certificateValid')?.inputs).toContainEqual({
    ...{ name: 'registers.disability-register.validUntil', value: '2029-05-31' },
    ...{ register: 'disability-register', asOf: asOf.toISOString(), answer: null },
  })
  const number = ruleOf(rules, 'certificateNumber')?.inputs.find(({ name }) => name === 'certificate.number')
  expect(number).toMatchObject({ register: null, value: 'NG-1100245', answer: { value: { kind: 'text' } } })
})

it('keeps what nobody said as nothing, and no number of anybody', () => {
  const civil = said({ alive: true, children: ['31705849011016', '41705849011017'] })
  const checks = { 'civil-register': civil, 'civil-register-applicant': civil }
  const answers = { ...submission.answers, 'for-whom': { who: 'child' } }
  const rules = explainRules(voucher, { ...submission, answers, checks })
  expect(JSON.stringify(rules)).not.toMatch(/\d{14}/)
  expect(ruleOf(rules, 'kinship')?.inputs).toContainEqual(
    expect.objectContaining({ name: 'registers.civil-register-applicant.children', value: 2 }),
  )
  expect(ruleOf(rules, 'certificateValid')?.inputs.every(({ value }) => value === null)).toBe(true)
})

it('follows a fact of the right to the register or the answer that it is known from', () => {
  const right =
    readShippedRights().find(({ serviceCode }) => serviceCode === 'carer-allowance')?.right ?? null
  const carer = { ...shippedJourney('carer-allowance'), right, parameters: new Map([['poverty-line', '1']]) }
  const input = (checks: Parameters<typeof explainRules>[1]['checks']) =>
    explainRules(carer, { ...submission, answers: { work: { job: 'no', pension: 'no' } }, checks })
      .flatMap(({ inputs }) => inputs)
      .find(({ name }) => name === 'person.getsPension')
  expect(input({ 'pension-fund': said({}) })).toMatchObject({ value: true, register: 'pension-fund' })
  expect(input({})).toMatchObject({ value: false, register: null })
})

const register = { ...shippedJourney('social-register'), parameters: new Map([['poverty-line', '71500000']]) }
const member = {
  familyName: 'Karimova',
  givenName: 'Zilola',
  patronymic: null,
  birthOn: '1990-02-01',
  pinfl: null,
}

/** What is said of the income of a family: of so many who live with the applicant, with these amounts in tiyin. */
function incomeOf(others: number, amounts: readonly bigint[]) {
  const lines = amounts.map((amount) => ({ source: 'wage', amount: String(amount) }))
  const answers = {
    household: { members: Array.from({ length: others }, () => ({ ...member, relation: 'child' })) },
    income: { has: 'yes', lines },
  }
  return ruleOf(explainRules(register, { ...submission, answers, checks: {} }), 'income')
}
const inputOf = (rule: ReturnType<typeof incomeOf>, name: string) =>
  rule?.inputs.find((one) => one.name === name)

it('says line by line how a sum for each person was counted', () => {
  const found = incomeOf(3, [300_000_000n, 120_000_000n])
  expect(found?.inputs.map(({ name }) => name)).toEqual([
    ...[
      'income.has',
      'income.lines.0',
      'income.lines.1',
      'sums.perHead.total',
      'sums.perHead.people',
      'sums.perHead',
    ],
    'parameters.poverty-line',
  ])
  expect(inputOf(found, 'income.lines.1')?.answer).toMatchObject({
    value: { kind: 'money', tiyin: '120000000' },
  })
  expect(inputOf(found, 'sums.perHead.total')?.value).toBe('420000000')
  expect(inputOf(found, 'sums.perHead.people')?.value).toBe(4)
  expect(inputOf(found, 'sums.perHead')?.value).toBe('105000000')
})

it('counts for the rules that share a sum alone, as the receipt does', () => {
  const answers = {
    household: { members: [] },
    income: { has: 'yes', lines: [{ source: 'wage', amount: '300000000' }] },
  }
  const found = { ...submission, answers, checks: {} }
  const income = ruleOf(explainRules(register, found), 'income')
  expect([...explainCounts(register, found)]).toEqual([['income', income?.inputs]])
  expect(explainCounts(voucher, { ...submission, checks: {} }).size).toBe(0)
})

const amount = fc.bigInt({ min: 100_000n, max: 2_000_000_000n })

it('finds parts that come to the whole, and nobody poorer for another income', () => {
  const family = fc.record({ others: fc.nat(14), amounts: fc.array(amount, { minLength: 1, maxLength: 14 }) })
  const levels = ['poor', 'threshold', 'above']
  const levelOf = (found: ReturnType<typeof incomeOf>) =>
    levels.findIndex((level) => found?.text === reasonTexts.get(level))
  fc.assert(
    fc.property(family, amount, ({ others, amounts }, more) => {
      const found = incomeOf(others, amounts)
      const total = BigInt(String(inputOf(found, 'sums.perHead.total')?.value))
      const share = BigInt(String(inputOf(found, 'sums.perHead')?.value))
      expect(total).toBe(amounts.reduce((all, one) => all + one, 0n))
      expect(share).toBe(total / BigInt(others + 1))
      expect(levelOf(found)).toBe(share <= 71_500_000n ? 0 : share <= 107_250_000n ? 1 : 2)
      expect(levelOf(incomeOf(others, [...amounts, more]))).toBeGreaterThanOrEqual(levelOf(found))
    }),
    { numRuns: 300 },
  )
})

const reasonTexts = new Map(
  register.definition.rules
    .find(({ id }) => id === 'income')
    ?.cases.map(({ reason, text }) => [reason, text]),
)
