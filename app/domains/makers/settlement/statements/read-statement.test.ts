import { expect, it } from 'vitest'
import { referenceOf } from '~/lib/sheet/bank/payment-order'
import { readStatement } from './read-statement'
import { StatementFault, type StatementLine } from './statement-line'

const account = '23402000300100001010'
const id = '0198a0b1-c2d3-7e4f-8a5b-6c7d8e9f0a1b'

/** In pieces of so many octets, as a network gives them. */
async function read(text: string | Uint8Array, size = 7): Promise<StatementLine[]> {
  const octets = typeof text === 'string' ? new TextEncoder().encode(text) : text
  async function* pieces() {
    for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size)
  }
  const lines: StatementLine[] = []
  for await (const line of readStatement(pieces(), { today: '2026-11-26', account })) lines.push(line)
  return lines
}

const faultOf = async (text: string | Uint8Array, size?: number) =>
  read(text, size).then(
    () => 'read',
    (error) => (error instanceof StatementFault ? `${error.code}:${error.line}` : `threw ${error}`),
  )

const entry = (inside: string, status = '<Sts><Cd>BOOK</Cd></Sts>') =>
  `<Ntry><Amt Ccy="UZS">1234567.89</Amt><CdtDbtInd>DBIT</CdtDbtInd>${status}<BookgDt><Dt>2026-11-26</Dt></BookgDt>
   <AcctSvcrRef>B-1</AcctSvcrRef>${inside}</Ntry>`
const accountOf = (number: string) => `<Acct><Id><Othr><Id>${number}</Id></Othr></Id><Ccy>UZS</Ccy></Acct>`
const camt = (entries: string, of = accountOf(account)) => `<?xml version="1.0"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>1</Id>${of}<Bal><Amt Ccy="UZS">5</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>${entries}</Stmt></BkToCstmrStmt></Document>`
const details = `<NtryDtls><TxDtls><Refs><EndToEndId>${referenceOf(id)}</EndToEndId></Refs></TxDtls></NtryDtls>`

it('reads camt.053: what is booked, with our reference, in pieces of any size', async () => {
  const expected = {
    ...{ bookedOn: '2026-11-26', direction: 'out', amountTiyin: 123_456_789n, bankReference: 'B-1' },
    ...{ reference: referenceOf(id), refusal: null },
  }
  for (const size of [1, 7, 100_000]) expect(await read(camt(entry(details)), size)).toEqual([expected])
  expect(await read(camt(entry(details, '<Sts>BOOK</Sts>')))).toHaveLength(1)
  const pending = entry(details, '<Sts><Cd>PDNG</Cd></Sts>')
  expect(await read(camt(pending + entry(details)))).toHaveLength(1)
})

it('reads an entry of several transactions as several movements, and why money came back', async () => {
  const part = (reference: string, amount: string) =>
    `<TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs><Amt Ccy="UZS">${amount}</Amt>
     <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>`
  const both = `<NtryDtls>${part('one', '10.00')}${part('two', '20.5')}</NtryDtls>`
  const lines = await read(camt(entry(both).replace('DBIT', 'CRDT')))
  expect(
    lines.map(({ reference, amountTiyin, refusal, direction }) => [
      reference,
      amountTiyin,
      refusal,
      direction,
    ]),
  ).toEqual([
    ['one', 1000n, 'accountClosed', 'in'],
    ['two', 2050n, 'accountClosed', 'in'],
  ])
})

it('refuses a document type, entities, another currency, depth, long texts and what is no statement', async () => {
  const unread = /^settlement\.error\.file\.unread/
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${camt(entry(details)).slice(21)}`
  expect(await faultOf(bomb)).toMatch(unread)
  expect(await faultOf(camt(entry('&xxe;')))).toMatch(unread)
  expect(await faultOf(camt(entry(details).replace('UZS', 'USD')))).toMatch(/currency/)
  expect(await faultOf(camt('<a>'.repeat(50)))).toMatch(unread)
  expect(await faultOf(camt(entry(`<X>${'x'.repeat(3000)}</X>`)))).toMatch(unread)
  expect(await faultOf('<Document><Other/></Document>')).toMatch(unread)
  expect(await faultOf(camt(entry(details)).slice(0, -20))).toMatch(unread)
  expect(await faultOf(camt(entry(details).replace('1234567.89', '1e3')))).toMatch(unread)
  expect(await faultOf('')).toMatch(/empty/)
  expect(await faultOf(camt(''))).toMatch(/empty/)
})

it('reads CSV, and names the line that is none', async () => {
  const csv = `# date;direction;amount;reference;number;reason\r\n\r\n2026-11-26;out;1 234 567,89;${referenceOf(id)};B-1\n2026-11-26;in;5;x;B-2;AC01`
  expect(await read(csv)).toMatchObject([
    { direction: 'out', amountTiyin: 123_456_789n, refusal: null },
    { direction: 'in', amountTiyin: 500n, refusal: 'accountUnknown' },
  ])
  expect(await faultOf(`${csv}\n2026-02-30;out;5;x`)).toBe('settlement.error.file.line:5')
  for (const wrong of [
    '2026-11-26;off;5;x',
    '2026-11-26;out;-5;x',
    '2026-11-26;out;0;x',
    '2026-11-26;out;1.234;x',
    'x',
  ])
    expect(await faultOf(wrong)).toBe('settlement.error.file.line:1')
})

it('refuses what is booked on a day that has not come', async () => {
  const tomorrow = camt(entry(details).replace('2026-11-26', '2026-11-27'))
  expect(await faultOf(tomorrow)).toMatch(/^settlement\.error\.file\.future:\d+$/)
  const pending = entry(details, '<Sts><Cd>PDNG</Cd></Sts>').replace('2026-11-26', '2026-11-27')
  expect(await read(camt(pending + entry(details)))).toHaveLength(1)
  expect(await faultOf('2026-11-26;out;5;x\n2026-11-27;out;5;x')).toBe('settlement.error.file.future:2')
})

it('takes the statement of our account alone', async () => {
  const other = accountOf('23402000300100009999')
  const refused = /^settlement\.error\.file\.account:\d+$/
  expect(await faultOf(camt(entry(details), other))).toMatch(refused)
  expect(await faultOf(camt(entry(details), ''))).toMatch(refused)
  expect(
    await faultOf(camt(entry(details), '<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>')),
  ).toMatch(refused)
  // Who holds the account elsewhere in the file is not the account.
  const party = `<RltdPties>${other.replaceAll('Acct', 'CdtrAcct')}</RltdPties></TxDtls>`
  expect(await read(camt(entry(details.replace('</TxDtls>', party))))).toHaveLength(1)
  // Each statement of a file says of which account it is.
  const two = camt(entry(details)).replace(
    '</Stmt>',
    `</Stmt><Stmt><Id>2</Id>${other}${entry(details)}</Stmt>`,
  )
  expect(await faultOf(two)).toMatch(refused)
})

it('names the line of letters that are not UTF-8, and of signs that nobody can read', async () => {
  const line = `2026-11-26;out;5;${referenceOf(id)};B\n`
  const octets = (...parts: (string | number[])[]) =>
    new Uint8Array(
      parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
    )
  const letters = 'settlement.error.file.letters'
  for (const size of [1, 7, 100_000]) {
    expect(await faultOf(octets(line, line, '2026-11-26;in;5;', [0xcf, 0xf0], '\n'), size)).toBe(
      `${letters}:3`,
    )
    expect(await faultOf(octets(line, '2026-11-26;in;5;x\u0000y\n'), size)).toBe(`${letters}:2`)
    // Cut off in the middle of a letter.
    expect(await faultOf(octets(line, '2026-11-26;in;5;', [0xd0]), size)).toBe(`${letters}:2`)
    expect(await faultOf(`${line}2026-11-26;in;5;${'x'.repeat(3000)}\n`, size)).toBe(
      'settlement.error.file.unread:2',
    )
  }
  expect(await read(octets(line.replace(';B', ';Б'), line.replace(';B', ';€')), 1)).toHaveLength(2)
})

it('reads a big file as a stream, and stops at one that is too big', async () => {
  const line = `2026-11-26;out;5;${referenceOf(id)};B\n`
  expect(await read(line.repeat(50_000), 65_536)).toHaveLength(50_000)
  expect(await faultOf(line.repeat(50_001), 65_536)).toMatch(/tooMany/)
})
