import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownSecrets } from './demo-env'

let folder: string
const inFolder = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamroh-secrets-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

it('makes the secrets of a copy once, and adds what a newer version needs', () => {
  const made = ownSecrets(folder)
  expect(ownSecrets(folder)).toEqual(made)
  const { AUDIT_KEYS: _, ...earlier } = made
  fs.writeFileSync(inFolder('secrets.json'), JSON.stringify(earlier))
  fs.mkdirSync(inFolder('postgres'))
  expect(ownSecrets(folder)).toMatchObject(earlier)
})

it.each([null, '', '{"APP_SECRET":', '{}'])('makes no new ones for old data: %o', (left) => {
  ownSecrets(folder)
  fs.mkdirSync(inFolder('postgres'))
  if (left === null) fs.rmSync(inFolder('secrets.json'))
  else fs.writeFileSync(inFolder('secrets.json'), left)
  expect(() => ownSecrets(folder)).toThrow(/keys of this copy are lost/)
  expect(fs.existsSync(inFolder('secrets.json')) && fs.readFileSync(inFolder('secrets.json'), 'utf8')).toBe(
    left ?? false,
  )
})
