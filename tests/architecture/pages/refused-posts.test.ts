import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedMeanwhile, isForbidden, isMissing } from '~/http/refusal/refusal-status'
import { findRefusable } from '../refusals'
import { catalogues } from '../texts/locale-catalogues'
import { wrongAtOnce } from '../wrong-at-once'

const routes = readdirSync('app/routes', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
  .map((entry) => path.join(entry.parentPath, entry.name))
  // What is no page is called by programs, and by the script that sends what a phone has kept.
  .filter((file) => !file.startsWith('app/routes/api/') && !file.startsWith('app/routes/auth/'))
  .filter((file) => !/^app\/routes\/(maker\/hand-over|seller\/fairs)\/kept\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const find = (pattern: RegExp, except: readonly string[] = []) =>
  routes.filter(({ file, text }) => !except.includes(file) && pattern.test(text)).map(({ file }) => file)

describe('a refused post', () => {
  it('is answered by its form, not by a notice on another page', () => {
    // The order stands, only its payment could not be begun; and nobody has a form about her own roles.
    const notRefused = [
      'app/routes/vouchers/offer.tsx',
      'app/routes/admin/parts/roles/refuse-own-roles.server.ts',
    ]
    expect(find(/redirectWithNotice\([^;]*key: (?:\w+\.ok \? [^:]+ : )?\w+\.error\b/, notRefused)).toEqual([])
  })

  it('is not thrown as a bare status', () => {
    expect(find(/new Response\(null, \{ status: 4\d\d/)).toEqual([])
  })

  it('is made into an answer in one place', () => {
    expect(find(/json(?:<[^>]*>)?\((?:(?!\n {2}\})[^;])*\berrors\b(?:(?!\n {2}\})[^;])*status: 4/)).toEqual(
      [],
    )
  })
})

describe('a form', () => {
  it('has what was typed, and what is wrong with it, by itself', () => {
    expect(find(/\breply\??\.values\b/)).toEqual([])
    expect(find(/\berror=\{|<ErrorSummary\b/)).toEqual([])
  })
})

it('says what has changed meanwhile in words', () => {
  expect(
    changedMeanwhile.filter((code) => !catalogues.en.has(code) && !catalogues.en.has(`${code}_other`)),
  ).toEqual([])
})

it('is told apart: wrong when it was asked, or changed meanwhile, and every code is one of them', () => {
  const codes = new Set(findRefusable().flatMap((command) => command.codes))
  const asked = [...codes].filter((code) => !isMissing(code) && !isForbidden(code) && !/^sides[.]/.test(code))
  expect(asked.length).toBeGreaterThan(100)
  const neither = asked.filter((code) => !changedMeanwhile.includes(code) && !wrongAtOnce.includes(code))
  expect(neither, 'to be put on one of the two lists').toEqual([])
  expect(wrongAtOnce.filter((code) => changedMeanwhile.includes(code))).toEqual([])
  expect(
    [...wrongAtOnce, ...changedMeanwhile].filter((code) => !codes.has(code)),
    'answered by no command',
  ).toEqual([])
})
