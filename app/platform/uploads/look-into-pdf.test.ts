import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { lookIntoPdf } from './look-into-pdf'
import { isTestVirus } from './test-virus'

async function write(options: PDFKit.PDFDocumentOptions, draw?: (pdf: PDFKit.PDFDocument) => void) {
  const pdf = new PDFDocument(options)
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  draw?.(pdf)
  pdf.end()
  await ended
  return Buffer.concat(parts)
}

/** A PDF of these objects; the last may be packed, as newer programs do. */
const put = (objects: string[], packed = '') => {
  const stream = deflateSync(packed).toString('latin1')
  const hidden = packed
    ? `9 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n${stream}\nendstream endobj\n`
    : ''
  return Buffer.from(`%PDF-1.7\n${objects.join('\n')}\n${hidden}startxref\n0\n%%EOF\n`, 'latin1')
}
const page = '3 0 obj<</Type/Page>>endobj'

const script = '4 0 <</S/JavaScript/JS(app.alert)>>'
/** Objects that are packed in a way of their own. */
const pack = (content: Buffer, dictionary = '/Type/ObjStm/Filter/FlateDecode') =>
  put([page, `9 0 obj<<${dictionary}>>stream\n${content.toString('latin1')}\nendstream endobj`])
const damaged = (content: Buffer) => Buffer.concat([content.subarray(0, -1), Buffer.from([0x21])])
/** Hides nothing by itself: as it is written, with the end of a stream in it. */
const stored = deflateSync(`1 0 (endstream endobj) ${script}`, { level: 0 })

it('takes a plain document, also one that was packed', async () => {
  expect(lookIntoPdf(await write({}, (pdf) => pdf.text('/JavaScript /Launch as words')))).toBeNull()
  expect(lookIntoPdf(put([], '1 0 <</Type /Page>>'))).toBeNull()
  // As office programs write it: where it opens, and a link that somebody has to press.
  const link = '<</Subtype/Link/A<</S/URI/URI(http://x)>>>>'
  expect(lookIntoPdf(put([page, link, '<</OpenAction[3 0 R/XYZ null null 0]>>']))).toBeNull()
})

it.each([
  ['a password', 'password', () => write({ userPassword: 'x', pdfVersion: '1.7' })],
  ['only its beginning', 'half', async () => Buffer.from('%PDF-1.7')],
  ['half of it', 'half', async () => (await write({})).subarray(0, 400)],
  ['no page', 'noPages', async () => put(['1 0 obj<</Type/Catalog>>endobj'])],
  ['a script', 'active', async () => put([page, '4 0 obj<</S/JavaScript/JS(app.alert)>>endobj'])],
  ['a script under another spelling', 'active', async () => put([page, '<</S/J#61vaScript>>'])],
  ['a script that is packed away', 'active', async () => put([page], '4 0 <</S/JavaScript>>')],
  ['one whose kind is spelt', 'active', async () => pack(deflateSync(script), '/Type/Obj#53tm')],
  [
    'one far from its kind',
    'active',
    async () => pack(deflateSync(script), `/Type/ObjStm${' '.repeat(900)}`),
  ],
  ['one behind the end of a stream', 'active', async () => pack(stored)],
  ['one whose sum is wrong', 'active', async () => pack(damaged(deflateSync(script)))],
  [
    'one in another packing',
    'active',
    async () => pack(Buffer.from(`${Buffer.from(script).toString('hex')}>`)),
  ],
  [
    'one that is packed twice',
    'active',
    async () => pack(deflateSync(`${Buffer.from(script).toString('hex')}>`), '/Type/ObjStm/Filter 5 0 R'),
  ],
  [
    'one in a stream that is none',
    'active',
    async () => put([page, `%stream\n<</S/JavaScript>>\n%endstream`]),
  ],
  ['a file of another machine', 'active', async () => put([page, '<</S/GoToR/F(\\\\\\\\x\\\\y)>>'])],
  ['a command', 'active', async () => put([page, '<</S/Launch/F(cmd.exe)>>'])],
  ['a file on a page', 'active', async () => put([page, '<</Subtype/FileAttachment/FS 8 0 R>>'])],
  ['a file of no name', 'active', async () => put([page, '<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>'])],
  ['a folder of files', 'active', async () => put([page, '<</Collection<</View/T>>>>'])],
  [
    'an address that opens by itself',
    'active',
    async () => put([page, '<</OpenAction<</S/URI/URI(http://x)>>>>']),
  ],
  [
    'one that stands elsewhere',
    'active',
    async () => put([page, '<</OpenAction 7 0 R>>', '7 0 obj<</S /URI/URI(http://x)>>endobj']),
  ],
  [
    'one when its page is opened',
    'active',
    async () => put([page], '4 0 <</AA <</O<</S/URI/URI(http://x)>>>>>>'),
  ],
  ['a file inside', 'active', async () => put([page, '<</Names<</EmbeddedFiles 5 0 R>>>>'])],
  [
    'an archive behind it',
    'twoFiles',
    async () => Buffer.concat([put([page]), Buffer.from('PK\u0003\u0004x')]),
  ],
] as const)('tells %s', async (_, fault, make) => {
  expect(lookIntoPdf(await make())).toBe(fault)
})

it('does not take for whole what is too much to look into', () => {
  expect(lookIntoPdf(put([page], 'x'.repeat(20_000_000)))).toBe('active')
  const broken = `/ObjStm stream\nx\x9c${'x'.repeat(9)}endstream`
  expect(lookIntoPdf(put([page, ...Array<string>(40).fill(broken)]))).toBe('active')
})

it('is quick with files that are made to keep it busy', () => {
  const started = performance.now()
  for (const piece of ['stream\n', '/ObjStm stream\n', '/ObjStm', '/#4a', '%%EOF ', '/Type '])
    lookIntoPdf(put([page, piece.repeat(500_000)]))
  // Some milliseconds each; it was minutes.
  expect(performance.now() - started).toBeLessThan(60_000)
})

it('knows the test file of antivirus programs, also inside another', () => {
  const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${['EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!'].join('')}$H+H*`
  expect(isTestVirus(Buffer.from(eicar))).toBe(true)
  expect(isTestVirus(put([page, eicar]))).toBe(true)
  expect(isTestVirus(put([page]))).toBe(false)
})
