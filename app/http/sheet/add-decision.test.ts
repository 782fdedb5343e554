import { expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { addDecision } from './add-decision.server'

const texts = Object.fromEntries(locales.map((locale) => [locale, `Income ${locale}`]))
type Shown = Parameters<typeof addDecision>[2]

const shown = {
  ...{ number: 'HA-7Q4K-92MX', service: 'Child benefit', reason: 'Income is too high', verification: null },
  receipt: {
    ...{
      outcome: 'refused',
      reasonCode: 'incomeTooHigh',
      text: 'More than the line',
      evidence: null,
      version: 1,
    },
    ...{ decidedAt: '2026-11-20T06:00:00.000Z', appealUntil: '2026-12-20' },
    rules: [
      {
        ...{
          rule: 'income',
          title: 'Income',
          verdict: 'no',
          text: 'It is {sum}.',
          values: { sum: '900 000' },
        },
        source: null,
        inputs: [
          {
            ...{ key: 'sums.income', label: texts, value: { kind: 'money', tiyin: '90000000' } },
            ...{ register: 'tax-committee', asOf: '2026-11-19T06:00:00.000Z', isParameter: false },
          },
        ],
      },
    ],
    disagreements: [
      {
        ...{ key: 'a', label: texts, register: 'civil-register', side: 'register', reason: 'A slip' },
        ...{
          declared: { kind: 'text', text: 'Zebo' },
          found: { kind: 'list', items: [{ kind: 'number', number: 2 }] },
        },
      },
    ],
  },
} as unknown as Shown

it.each(locales)('writes what a decision rests on in words of %s, with where each fact is from', (locale) => {
  const lines: string[] = []
  const sheet = { add: (_: string, text: string) => lines.push(text) }
  addDecision(sheet as unknown as Parameters<typeof addDecision>[0], locale, shown)
  const all = lines.join('\n')
  expect(all).not.toMatch(/decisionReceipt|staff\.|undefined|\{\{/)
  for (const said of ['HA-7Q4K-92MX', 'More than the line', `Income ${locale}`, 'A slip', 'Zebo'])
    expect(all.replaceAll('\u00a0', ' ')).toContain(said)
})
