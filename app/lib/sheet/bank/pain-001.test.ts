import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { painFile, painNamespace } from './pain-001'
import { idOfReference, referenceOf } from './payment-order'

// The parts of pain.001.001.09 that we write, as the standard orders them: name, whether it is required, how often, and
// what it may hold. An element that is not here must not stand there.
type Rule = [name: string, occurs: '1' | '?' | '+', type: string]
const types: Record<string, Rule[]> = {
  Document: [['CstmrCdtTrfInitn', '1', 'Initiation']],
  Initiation: [
    ['GrpHdr', '1', 'Header'],
    ['PmtInf', '+', 'Instruction'],
  ],
  Header: [
    ['MsgId', '1', 'Max35'],
    ['CreDtTm', '1', 'DateTime'],
    ['NbOfTxs', '1', 'Count'],
    ['CtrlSum', '?', 'Decimal'],
    ['InitgPty', '1', 'Party'],
  ],
  Instruction: [
    ['PmtInfId', '1', 'Max35'],
    ['PmtMtd', '1', 'Method'],
    ['NbOfTxs', '?', 'Count'],
    ['CtrlSum', '?', 'Decimal'],
    ['ReqdExctnDt', '1', 'DateChoice'],
    ['Dbtr', '1', 'Party'],
    ['DbtrAcct', '1', 'Account'],
    ['DbtrAgt', '1', 'Agent'],
    ['CdtTrfTxInf', '+', 'Transaction'],
  ],
  Transaction: [
    ['PmtId', '1', 'PaymentId'],
    ['Amt', '1', 'AmountChoice'],
    ['CdtrAgt', '?', 'Agent'],
    ['Cdtr', '?', 'Party'],
    ['CdtrAcct', '?', 'Account'],
    ['RmtInf', '?', 'Remittance'],
  ],
  PaymentId: [
    ['InstrId', '?', 'Max35'],
    ['EndToEndId', '1', 'Max35'],
  ],
  AmountChoice: [['InstdAmt', '1', 'Amount']],
  DateChoice: [['Dt', '1', 'Date']],
  Party: [['Nm', '?', 'Max140']],
  Account: [['Id', '1', 'AccountId']],
  AccountId: [['Othr', '1', 'GenericAccount']],
  GenericAccount: [
    ['Id', '1', 'Max34'],
    ['SchmeNm', '?', 'Scheme'],
  ],
  Scheme: [['Prtry', '1', 'Max35']],
  Agent: [['FinInstnId', '1', 'Institution']],
  Institution: [['ClrSysMmbId', '?', 'Member']],
  Member: [['MmbId', '1', 'Max35']],
  Remittance: [['Ustrd', '?', 'Max140']],
}
const texts: Record<string, RegExp> = {
  Max34: /^.{1,34}$/su,
  Max35: /^.{1,35}$/su,
  Max140: /^.{1,140}$/su,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
  Date: /^\d{4}-\d\d-\d\d$/,
  Count: /^\d{1,15}$/,
  Decimal: /^\d{1,16}(\.\d{1,17})?$/,
  Amount: /^\d{1,13}(\.\d{1,5})?$/,
  Method: /^(CHK|TRF|TRA)$/,
}

interface Node {
  name: string
  text: string
  attributes: Record<string, string>
  children: Node[]
}

function parse(xml: string): Node {
  const parser = new SaxesParser()
  const root: Node = { name: '', text: '', attributes: {}, children: [] }
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, text: '', attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root.children[0] ?? root
}

function faults(node: Node, type: string, at: string): string[] {
  const pattern = texts[type]
  if (pattern) return pattern.test(node.text) && node.children.length === 0 ? [] : [`${at}: "${node.text}"`]
  const rules = types[type] ?? []
  let next = 0
  const found = rules.flatMap(([name, occurs, of]) => {
    const own: Node[] = []
    while (node.children[next]?.name === name) own.push(node.children[next++] as Node)
    const wrong = occurs === '?' ? own.length > 1 : occurs === '1' ? own.length !== 1 : own.length === 0
    const here = `${at}/${name}`
    return [
      ...(wrong ? [`${here}: ${own.length} times`] : []),
      ...own.flatMap((one) => faults(one, of, here)),
    ]
  })
  const rest = node.children.slice(next).map(({ name }) => `${at}/${name}: not here`)
  return [...found, ...rest]
}

const id = '0198a0b1-c2d3-7e4f-8a5b-6c7d8e9f0a1b'
const file = {
  number: 'HP-7Q4K-92M2',
  createdAt: new Date('2026-11-27T03:04:05.678Z'),
  payOn: '2026-11-27',
  payer: { name: 'Hamroh', account: '23402000300100001010', bankCode: '00014' },
  orders: [
    {
      ...{ id, amountTiyin: 123_456_789_05n, purpose: 'HP-7Q4K-92M2' },
      recipient: { name: 'MCHJ <Yengil & Qadam>', account: '20208000900123456001', bankCode: '00444' },
    },
    {
      ...{ id: id.replace(/1b$/, '1c'), amountTiyin: 100n, purpose: '' },
      recipient: { name: 'x'.repeat(200), card: '8600123456789012' },
    },
  ],
}

it('writes what pain.001.001.09 asks for, in its order, and nothing else', () => {
  const document = parse(painFile(file))
  expect(document.attributes.xmlns).toBe(painNamespace)
  expect(faults(document, 'Document', 'Document')).toEqual([])
})

it('sums up what it tells the bank, with our reference and the whole account', () => {
  const text = painFile(file)
  expect(text.match(/<NbOfTxs>2<\/NbOfTxs><CtrlSum>123456790\.05<\/CtrlSum>/g)).toHaveLength(2)
  expect(text).toContain('<InstdAmt Ccy="UZS">123456789.05</InstdAmt>')
  expect(text).toContain(`<EndToEndId>${referenceOf(id)}</EndToEndId>`)
  expect(text).toContain('<Nm>MCHJ &lt;Yengil &amp; Qadam&gt;</Nm>')
  expect(text).toContain('<Prtry>CARD</Prtry>')
})

it('the check finds what stands in another order, is missing or too long', () => {
  const broken = painFile(file).replace(/(<PmtMtd>TRF<\/PmtMtd>)(<NbOfTxs>2<\/NbOfTxs>)/, '$2$1')
  expect(faults(parse(broken), 'Document', '').length).toBeGreaterThan(0)
  const long = painFile({ ...file, number: 'x'.repeat(36) })
  expect(faults(parse(long), 'Document', '').length).toBeGreaterThan(0)
})

it('finds a reference wherever a bank has put it', () => {
  expect(idOfReference(referenceOf(id))).toBe(id)
  expect(idOfReference(`/ROC/${id.toUpperCase()} to pay`)).toBe(id)
  expect(idOfReference('invoice 42')).toBeNull()
  expect(idOfReference(`${referenceOf(id)}0`)).toBeNull()
})
