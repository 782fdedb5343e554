import { describe, expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { readRows } from '../../../prisma/seed/content-files'
import { readShippedVersions } from '../../../prisma/seed/services/service-versions'
import { describePaperForm } from './describe-paper-form'
import type { PaperForm } from './paper-form'

const shipped = readShippedVersions()
const formOf = (serviceCode: string, locale: (typeof locales)[number]) => {
  const version = shipped.filter((one) => one.serviceCode === serviceCode).at(-1)
  if (!version) throw new Error(serviceCode)
  const { definition, number } = version
  return describePaperForm({
    definition,
    position: 7,
    version: number,
    isProtected: false,
    locale,
    t: getT(locale),
  })
}
const questionsOf = (form: PaperForm) => form.sections.flatMap(({ questions }) => questions)

describe('the paper form of each service', () => {
  const services = [...new Set(shipped.map(({ serviceCode }) => serviceCode))]

  it('asks everything that the version asks, in every language, with room for an answer', () => {
    expect(services).toHaveLength(readRows('services.tsv').length)
    for (const { serviceCode, definition, number } of shipped) {
      for (const locale of locales) {
        const form = describePaperForm({
          definition,
          position: 7,
          version: number,
          isProtected: false,
          locale,
          t: getT(locale),
        })
        const asked = definition.pages.flatMap(({ questions }) =>
          questions.filter(({ kind }) => kind !== 'document'),
        )
        const questions = questionsOf(form)
        const name = `${serviceCode} ${locale}`
        expect(
          questions.slice(1).map(({ label }) => label),
          name,
        ).toEqual(asked.map(({ label }) => label[locale]))
        expect(
          questions.map((one) => one.number),
          name,
        ).toEqual(questions.map((_, index) => index + 1))
        expect(
          questions.filter(({ fields }) => fields.length === 0),
          name,
        ).toEqual([])
        // Nothing is left of a placeholder, nor a key where a sentence should stand.
        expect(JSON.stringify(form), name).not.toMatch(/\{\{|undefined|"(?:paper|questions)\./)
      }
    }
  })

  it('says of a question that not everybody is asked whom it concerns', () => {
    const unsaid: string[] = []
    for (const { definition, serviceCode } of shipped) {
      const form = formOf(serviceCode, 'en')
      const conditional = definition.pages.filter(
        ({ when, questions }) => when && questions.some(({ kind }) => kind !== 'document'),
      )
      if (shipped.filter((one) => one.serviceCode === serviceCode).length > 1) continue
      const said = form.sections.filter(({ when }) => when).length
      if (said !== conditional.length) unsaid.push(`${serviceCode} ${conditional.length - said}`)
    }
    // Every answer that can be given there leads to the page.
    expect(unsaid).toEqual(['carer-allowance 1', 'respite-care 1'])
    const [, who] = questionsOf(formOf('device-voucher', 'en'))
    expect(formOf('device-voucher', 'en').sections.flatMap(({ when }) => when ?? [])[0]).toContain(
      `in question ${who?.number} you chose “`,
    )
  })

  it('says several answers of one question together', () => {
    const whens = services.flatMap((code) => formOf(code, 'ru').sections.flatMap(({ when }) => when ?? []))
    const twice = whens.filter((when) => /в вопросе (\d+) выбрано [^,]*? или в вопросе \1 /.test(when))
    expect(twice).toEqual([])
  })

  it('has boxes for numbers and days, and the code by which a clerk finds it', () => {
    const form = formOf('device-voucher', 'ru')
    expect(form.code).toMatch(/^HF-07-\d$/)
    const boxes = questionsOf(form).flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === 'boxes' ? [field.groups.join('-')] : [])),
    )
    expect(boxes).toEqual(expect.arrayContaining(['14', '2-2-4', '2-3-2-2']))
    expect(form.papers.list.length).toBeGreaterThan(0)
  })
})
