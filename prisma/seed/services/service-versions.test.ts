import { describe, expect, it } from 'vitest'
import { describeAnswers, isComplete, listSteps } from '~/domains/services/index.server'
import { contentLocales } from '~/i18n/locales'
import { environment } from '../../../tests/setup/typed-form'
import { anybody } from '../cases/anybody'
import { fillApplication } from '../cases/fill-application'
import { findStory } from '../cases/stories'
import { readRows } from '../content-files'
import { readShippedVersions } from './service-versions'

const { devices, districts, today } = environment
const journeys = readShippedVersions().map((version) => ({ ...version, devices, districts, today }))
const services = new Map(readRows('services.tsv').map((row) => [row.code, row]))
// As many as the longest list of options: each is chosen once.
const picks = Array.from({ length: 12 }, (_, index) => index)

describe.each(journeys.map((one) => [`${one.serviceCode}.${one.number}`, one] as const))(
  '%s',
  (_, journey) => {
    it('can be filled in whichever way, and every page is asked in one of them', () => {
      const asked = picks.flatMap((pick) => {
        const answers = fillApplication(journey, pick)
        expect(isComplete(journey, answers)).toBe(true)
        expect(describeAnswers(journey, answers, {}).length).toBeGreaterThan(3)
        return listSteps(journey, answers).map(({ id }) => id)
      })
      expect(journey.definition.pages.map(({ id }) => id).filter((id) => !asked.includes(id))).toEqual([])
    })

    it('has words for whatever somebody writes into it', () => {
      const speechless = new Set<string>()
      const say = (question: string) => {
        const story = findStory(`${journey.serviceCode}.${question}`, 'ru') ?? findStory(question, 'ru')
        if (!story) speechless.add(question)
        return story ?? 'Слово'
      }
      for (const pick of picks) fillApplication(journey, pick, { ...anybody(pick), say })
      expect([...speechless]).toEqual([])
    })

    it('has every text in every language, written for it', () => {
      const texts = textsIn(journey.definition)
      expect(texts.length).toBeGreaterThan(40)
      for (const text of texts) {
        for (const locale of contentLocales) expect(text[locale]).toMatch(/[\p{L}\d]/u)
        expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u)
        expect(text['uz-Latn']).not.toMatch(/\p{Script=Cyrillic}|['‘’`]/u)
        expect(text.ru).toMatch(/\p{Script=Cyrillic}|^[\d\s%.,:–-]+$/u)
      }
    })

    it('takes the days that its service says, and its refusals lead to services that there are', () => {
      expect(journey.definition.workingDays).toBe(Number(services.get(journey.serviceCode)?.working_days))
      const helping = journey.definition.reasons.refuse.flatMap(({ help }) => help ?? [])
      expect(helping.filter((code) => !services.has(code) || code === journey.serviceCode)).toEqual([])
      expect(helping.length).toBeGreaterThan(0)
    })

    it('rests an approval on something, if only on papers', () => {
      const { pages, rules } = journey.definition
      const kinds = pages.flatMap(({ questions }) =>
        questions.flatMap((one) => (one.kind === 'document' ? one.kinds : [])),
      )
      expect([...rules, ...kinds].some(({ showsRight }) => showsRight)).toBe(true)
    })
  },
)

type Words = Record<(typeof contentLocales)[number], string>

function textsIn(one: unknown): Words[] {
  if (Array.isArray(one)) return one.flatMap(textsIn)
  if (typeof one !== 'object' || one === null) return []
  return 'uz-Latn' in one ? [one as Words] : Object.values(one).flatMap(textsIn)
}
