import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { pictureNames } from '../../../app/platform/uploads/picture-forms'
import { pictureKey, placePictures } from './picture-files'
import { renderPictures } from './render-pictures'

const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('makes a drawing that two products share once', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="9"><rect width="12" height="9"/></svg>'
  const [media, kept] = [path.join(folder, 'media'), path.join(folder, 'kept')]
  const key = pictureKey(svg)
  placePictures(new Map([[key, svg]]), media, kept)
  await renderPictures([key, key, key, key], media, kept)
  expect(readdirSync(media).sort()).toEqual(pictureNames(key, [320, 640, 1200]).sort())
})
