import { expect, it } from 'vitest'
import { cleanFileName } from './clean-file-name'

it.each([
  ['IMG_2034.HEIC', 'IMG_2034.jpg'],
  ['C:\\Users\\Oysha\\Hujjat 1.pdf', 'Hujjat 1.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['maʼlumotnoma.png', 'maʼlumotnoma.jpg'],
  ['\u202Egpj.exe', 'gpj.jpg'],
  ['a\u0000b\u200B.jpg', 'ab.jpg'],
  ['«Справка» №5.jpeg', '«Справка» №5.jpg'],
  ['a"<b>:?*|.png', 'ab.jpg'],
  ['.htaccess', 'htaccess.jpg'],
  ['..', 'file.jpg'],
  ['   ', 'file.jpg'],
  ['', 'file.jpg'],
  [`${'ў'.repeat(300)}.jpg`, `${'ў'.repeat(80)}.jpg`],
])('%j is kept as %j', (name, kept) => {
  expect(cleanFileName(name, 'jpg', 'file')).toBe(kept)
})
